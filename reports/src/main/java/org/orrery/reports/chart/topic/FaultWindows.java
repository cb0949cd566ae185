package org.orrery.reports.chart.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.orrery.reports.chart.figure.LineFigure.Span;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.statistics.SeriesBands;
import org.orrery.reports.text.DisplayUnit;
import org.orrery.simulator.measure.MetricKey;

/** When faults last, in at least half of the replications, to be marked in charts over time. */
final class FaultWindows {

    private static final String ACTIVE = "faults.active";
    private static final double HALF = 0.5;
    /** With more windows than this everything would be marked. */
    private static final int MAX_WINDOWS = 12;

    private FaultWindows() {}

    /** The windows of all faults; none when there are too many to be told apart. All variants meet the same faults. */
    static List<Span> of(Evidence evidence, DisplayUnit time) {
        VariantResult variant = evidence.variants().get(0);
        TreeSet<MetricKey> faults = new TreeSet<>();
        variant.runs()
                .forEach(run -> run.series().stream()
                        .filter(series -> series.key().name().equals(ACTIVE)
                                && !series.key().scope().isEmpty())
                        .forEach(series -> faults.add(series.key())));
        List<Span> spans = new ArrayList<>();
        for (MetricKey fault : faults) {
            SeriesBands.of(variant, fault).ifPresent(bands -> add(spans, bands, Scopes.name(fault.scope()), time));
        }
        return spans.size() > MAX_WINDOWS ? List.of() : List.copyOf(spans);
    }

    private static void add(List<Span> spans, SeriesBands bands, String label, DisplayUnit time) {
        double[] mean = bands.mean();
        int from = -1;
        for (int i = 0; i <= mean.length; i++) {
            boolean isActive = i < mean.length && mean[i] >= HALF;
            if (isActive && from < 0) {
                from = i;
            } else if (!isActive && from >= 0) {
                spans.add(new Span(time.of(from * bands.width()), time.of(i * bands.width()), label));
                from = -1;
            }
        }
    }
}
