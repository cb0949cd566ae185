package org.orrery.reports.statistics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.result.Objective;
import org.orrery.simulator.measure.MetricKey;

/** Which metrics tell most about an experiment, when its objectives do not say. */
final class TellingMetrics {

    /** What people ask first, in order, of those that a run has. */
    private static final List<String> IN_ORDER = List.of(
            "slo.attainment",
            "latency.p99",
            "latency.mean",
            "tasks.failed",
            "gpu.allocated",
            "makespan",
            "tasks.wait.mean",
            "tasks.slowdown.mean",
            "pods.unscheduled.mean",
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
     */
    static List<MetricKey> of(ExperimentResult result, Observations observations) {
        Set<MetricKey> there = Set.copyOf(observations.metrics(List.of()));
        List<MetricKey> differing = new ArrayList<>();
        List<MetricKey> alike = new ArrayList<>();
        for (String name : IN_ORDER) {
            MetricKey metric = MetricKey.of(name);
            if (!there.contains(metric)) {
                continue;
            }
            double[] means = IntStream.range(0, result.variants().size())
                    .mapToDouble(i -> StudentInterval.mean(StudentInterval.numbers(observations.row(i, metric))))
                    .filter(mean -> !Double.isNaN(mean))
                    .toArray();
            if (IntStream.range(0, means.length).anyMatch(i -> means[i] != means[0])) {
                differing.add(metric);
            } else if (means.length > 0 && means[0] != 0) {
                alike.add(metric);
            }
        }
        differing.addAll(alike);
        Set<MetricKey> telling = new LinkedHashSet<>();
        result.objectives().stream()
                .map(Objective::metric)
                .filter(there::contains)
                .forEach(telling::add);
        telling.addAll(differing);
        return List.copyOf(telling);
    }
}
