package org.orrery.reports.chart.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.figure.Figure.Caption;
import org.orrery.reports.chart.figure.Line;
import org.orrery.reports.chart.figure.LineFigure;
import org.orrery.reports.chart.figure.LineFigure.Panel;
import org.orrery.reports.chart.figure.Scale;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.text.DisplayUnit;
import org.orrery.reports.text.Durations;
import org.orrery.simulator.measure.MetricKey;

/** How latencies are distributed, far into the tail: the share of requests that take longer than a time. */
final class LatencyTails implements Topic {

    static final String LATENCY = "latency";

    private static final int MAX_SERVICES = 3;
    private static final double MICROS = 1e6;
    /** Two neighbouring points of a line are at least this factor apart in one direction. */
    private static final double STEP = 1.02;
    /** Shares of so few requests say nothing. */
    private static final double FEWEST = 10;
    /** The line begins where so many percent still take longer. */
    private static final double FIRST = 99;

    private static final DisplayUnit PERCENT = new DisplayUnit("%", 1);

    @Override
    public List<Figure> figures(Evidence evidence) {
        TreeSet<String> scopes = new TreeSet<>();
        evidence.runs()
                .forEach(run -> run.histograms().keySet().stream()
                        .filter(key -> key.name().equals(LATENCY))
                        .forEach(key -> scopes.add(key.scope())));
        List<Figure> figures = new ArrayList<>();
        figure(evidence, "").ifPresent(figures::add);
        List<String> services =
                scopes.stream().filter(scope -> scope.startsWith("service=")).toList();
        if (services.size() > 1) {
            services.stream()
                    .filter(scope -> !Double.isNaN(LatencyOverTime.promise(evidence, scope)))
                    .limit(MAX_SERVICES)
                    .forEach(scope -> figure(evidence, scope).ifPresent(figures::add));
        }
        return figures;
    }

    private static Histogram merged(VariantResult variant, MetricKey key) {
        Histogram sum = new Histogram(3);
        for (var run : variant.runs()) {
            Histogram one = run.histograms().get(key);
            if (one != null) {
                sum.add(one);
            }
        }
        return sum;
    }

    private static Optional<Figure> figure(Evidence evidence, String scope) {
        MetricKey key = new MetricKey(LATENCY, scope);
        List<Histogram> all = evidence.variants().stream()
                .map(variant -> merged(variant, key))
                .toList();
        long longest = all.stream().mapToLong(Histogram::getMaxValue).max().orElse(0);
        if (longest == 0) {
            return Optional.empty();
        }
        DisplayUnit time = longest / MICROS < 2 ? new DisplayUnit("ms", 1e3) : new DisplayUnit("s", 1);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).getTotalCount() > 0) {
                lines.add(line(evidence.variants().get(i).name(), i, all.get(i), time));
            }
        }
        double promise = LatencyOverTime.promise(evidence, scope);
        String promised = Double.isNaN(promise) ? "" : " Promised are " + Durations.text(promise) + ".";
        String of = scope.isEmpty() ? "" : Scopes.name(scope) + ": ";
        return Optional.of(new LineFigure(
                new Caption(
                        "latency-tail" + Scopes.fileName(scope),
                        of + title(evidence, all),
                        "Share of the answered requests, over all replications, that take longer than the time below;"
                                + " both axes are logarithmic." + promised),
                Scale.logarithmic("latency", time),
                List.of(new Panel("", Scale.logarithmic("share that takes longer", PERCENT), lines))));
    }

    private static Line line(String variant, int number, Histogram histogram, DisplayUnit time) {
        List<double[]> points = new ArrayList<>();
        double total = histogram.getTotalCount();
        double lastShare = Double.POSITIVE_INFINITY;
        double lastTime = 0;
        for (HistogramIterationValue value : histogram.recordedValues()) {
            double at = time.of(value.getValueIteratedTo() / MICROS);
            double left = total - value.getTotalCountToThisValue();
            double share = left / total * 100;
            if (left >= FEWEST && at > 0 && share <= FIRST && (share <= lastShare / STEP || at >= lastTime * STEP)) {
                points.add(new double[] {at, share});
                lastShare = share;
                lastTime = at;
            }
        }
        return new Line(
                variant,
                Line.Style.of(number),
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray());
    }

    private static String title(Evidence evidence, List<Histogram> all) {
        int slow = -1;
        int fast = -1;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).getTotalCount() > 0) {
                slow = slow < 0 || tail(all.get(i)) > tail(all.get(slow)) ? i : slow;
                fast = fast < 0 || tail(all.get(i)) < tail(all.get(fast)) ? i : fast;
            }
        }
        String fastTail = Durations.text(tail(all.get(fast)));
        String slowTail = Durations.text(tail(all.get(slow)));
        if (fastTail.equals(slowTail)) {
            return "One request in a hundred takes longer than " + slowTail;
        }
        return "One request in a hundred takes longer than " + fastTail + " under "
                + evidence.variants().get(fast).name() + ", than " + slowTail + " under "
                + evidence.variants().get(slow).name();
    }

    private static double tail(Histogram histogram) {
        return histogram.getValueAtPercentile(99) / MICROS;
    }
}
