package org.orrery.reports.chart.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.topic.TimePanels.Form;
import org.orrery.reports.chart.topic.TimePanels.Quantity;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.statistics.Estimate;
import org.orrery.reports.text.Durations;
import org.orrery.simulator.measure.MetricKey;

/** Percentiles of the latency over time with what is promised: of all requests from outside, and by service. */
final class LatencyOverTime implements Topic {

    private static final int MAX_SERVICES = 3;
    private static final String P50 = "latency.p50";
    private static final String P99 = "latency.p99";
    private static final String PROMISE = "slo.latency";
    private static final String ATTAINMENT = "slo.attainment";

    @Override
    public List<Figure> figures(Evidence evidence) {
        List<Figure> figures = new ArrayList<>();
        figure(evidence, "").ifPresent(figures::add);
        List<String> services = Scopes.services(evidence, P99);
        if (services.size() > 1) {
            services.stream()
                    .filter(scope -> !Double.isNaN(promise(evidence, scope)))
                    .limit(MAX_SERVICES)
                    .forEach(scope -> figure(evidence, scope).ifPresent(figures::add));
        }
        return figures;
    }

    private static Optional<Figure> figure(Evidence evidence, String scope) {
        double promise = promise(evidence, scope);
        String label = Double.isNaN(promise) ? "" : "promised: " + Durations.text(promise);
        List<Quantity> quantities = List.of(
                new Quantity("99th percentile", new MetricKey(P99, scope), Form.PLAIN, promise, label),
                new Quantity("median", new MetricKey(P50, scope), Form.PLAIN, promise, label));
        return new TimePanels(evidence, quantities)
                .logarithmic()
                .figure("latency-over-time" + Scopes.fileName(scope), title(evidence, scope))
                .map(Figure.class::cast);
    }

    /** What is promised, where it is the same in all variants; NaN otherwise. */
    static double promise(Evidence evidence, String scope) {
        double[] bounds = evidence.variants().stream()
                .map(variant -> evidence.estimate(variant, new MetricKey(PROMISE, scope)))
                .flatMap(Optional::stream)
                .mapToDouble(Estimate::mean)
                .distinct()
                .toArray();
        return bounds.length == 1 ? bounds[0] : Double.NaN;
    }

    private static String title(Evidence evidence, String scope) {
        MetricKey attainment = new MetricKey(ATTAINMENT, scope);
        MetricKey p99 = new MetricKey(P99, scope);
        boolean isOfAll = scope.isEmpty();
        String of = isOfAll ? "" : Scopes.name(scope) + ": ";
        if (Double.isNaN(promise(evidence, scope))) {
            return of
                    + Spread.of(evidence, p99)
                            .map(spread -> (isOfAll ? "The" : "the") + " 99th percentile of the latency is "
                                    + spread.range(evidence, p99) + " overall")
                            .orElse("Latency over time");
        }
        List<String> shares = new ArrayList<>();
        for (VariantResult variant : evidence.variants()) {
            evidence.estimate(variant, attainment)
                    .ifPresent(estimate -> shares.add(Percent.text(estimate.mean())
                            + (evidence.variants().size() > 1 ? " under " + variant.name() : "")));
        }
        String bound = Durations.text(promise(evidence, scope));
        return of + Words.list(shares, 5) + " of the requests are answered within the promised " + bound;
    }
}
