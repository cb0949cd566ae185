package org.orrery.reports.chart.topic;

import java.util.LinkedHashSet;
import java.util.List;
import org.orrery.reports.result.Objective;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.statistics.Estimate;
import org.orrery.simulator.measure.MetricKey;

/** The metrics that a reader wants to see first: those with objectives, then the usual ones that differ. */
public final class KeyMetrics {

    /** What people ask of clusters, the most asked first. */
    private static final List<String> USUAL = List.of(
            "slo.attainment",
            "latency.p99",
            "gpu.allocated",
            "cpu.allocated",
            "tasks.wait.mean",
            "tasks.slowdown.mean",
            "makespan",
            "pods.unscheduled.mean",
            "tasks.failed",
            "tasks.deadlineMissed",
            "cost.total",
            "energy.total",
            "availability.requests",
            "cpu.used",
            "memory.allocated");

    private KeyMetrics() {}

    /**
     * The metrics, the most important first.
     *
     * @param limit at most so many beyond the objectives' own
     */
    public static List<MetricKey> of(Evidence evidence, int limit) {
        LinkedHashSet<MetricKey> keys = new LinkedHashSet<>();
        for (Objective objective : evidence.result().objectives()) {
            if (isKnown(evidence, objective.metric())) {
                keys.add(objective.metric());
            }
        }
        for (String name : USUAL) {
            MetricKey key = MetricKey.of(name);
            if (keys.size() < limit && isKnown(evidence, key) && differs(evidence, key)) {
                keys.add(key);
            }
        }
        return List.copyOf(keys);
    }

    private static boolean isKnown(Evidence evidence, MetricKey key) {
        return evidence.variants().stream()
                .anyMatch(variant -> evidence.estimate(variant, key).isPresent());
    }

    /** Whether a metric says anything: it is not the same in all variants, or there is one variant and it is not 0. */
    private static boolean differs(Evidence evidence, MetricKey key) {
        List<Double> means = evidence.variants().stream()
                .map((VariantResult variant) ->
                        evidence.estimate(variant, key).map(Estimate::mean).orElse(Double.NaN))
                .distinct()
                .toList();
        return means.size() > 1 || (evidence.variants().size() == 1 && means.get(0) != 0);
    }
}
