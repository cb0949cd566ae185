package org.orrery.reports.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.orrery.reports.result.Objective;
import org.orrery.simulator.measure.MetricKey;

/** Which metrics tell most about an experiment, when its objectives do not say. */
public final class TellingMetrics {

    /** What people ask first, in order, of those that a run has. */
    private static final List<String> IN_ORDER = List.of(
            "slo.attainment",
            "latency.p99",
            "latency.mean",
            "tasks.failed",
            "recovery.time.mean",
            "gpu.allocated",
            "makespan",
            "tasks.wait.mean",
            "tasks.slowdown.mean",
            "pods.unscheduled.mean",
            "elasticity.underProvision.timeshare",
            "scaling.actions",
            "scheduling.latency.p99",
            "cpu.allocated",
            "memory.allocated",
            "cost.total",
            "energy.total",
            "fragmentation.gpu",
            "fragmentation.cpu",
            "cpu.used",
            "cpu.throttled",
            "pods.oomKilled",
            "lost.work",
            "carbon.total",
            "nodes.mean",
            "tasks.completed");

    private TellingMetrics() {}

    /**
     * The metrics, the most telling first: the objectives, then those in which variants differ, then those in which
     * they do not; of these, what is zero everywhere is left out.
     *
     * @param objectives what the user wants
     * @param estimates by variant, then by metric
     */
    public static List<MetricKey> of(
            List<Objective> objectives, Collection<? extends Map<MetricKey, Estimate>> estimates) {
        Set<MetricKey> telling = new LinkedHashSet<>();
        objectives.stream()
                .map(Objective::metric)
                .filter(metric -> estimates.stream().anyMatch(ofVariant -> ofVariant.containsKey(metric)))
                .forEach(telling::add);
        List<MetricKey> alike = new ArrayList<>();
        Set<String> named = telling.stream().map(MetricKey::name).collect(Collectors.toSet());
        for (String name : IN_ORDER) {
            if (named.contains(name)) {
                // An objective is about it already, for a service or for all.
                continue;
            }
            MetricKey metric = MetricKey.of(name);
            double[] means = estimates.stream()
                    .filter(ofVariant -> ofVariant.containsKey(metric))
                    .mapToDouble(ofVariant -> ofVariant.get(metric).mean())
                    .toArray();
            if (DoubleStream.of(means).anyMatch(mean -> mean != means[0])) {
                telling.add(metric);
            } else if (means.length > 0 && means[0] != 0) {
                alike.add(metric);
            }
        }
        telling.addAll(alike);
        return List.copyOf(telling);
    }
}
