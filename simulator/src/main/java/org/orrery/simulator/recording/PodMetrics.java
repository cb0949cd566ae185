package org.orrery.simulator.recording;

import java.util.List;
import org.orrery.simulator.measure.Direction;
import org.orrery.simulator.measure.MetricDefinition;

/** Metrics of the lives of pods. */
final class PodMetrics {

    static final MetricDefinition READY_MEAN = define(
            "pods.ready.mean",
            "pods",
            "Pods ready, averaged over time.",
            "integral of pods whose containers run / time",
            Direction.NEUTRAL);
    static final MetricDefinition READY_MAX = define(
            "pods.ready.max",
            "pods",
            "Most pods ready at once.",
            "max over time of pods whose containers run",
            Direction.NEUTRAL);
    static final MetricDefinition PENDING_MEAN = define(
            "pods.pending.mean",
            "pods",
            "Pods that were created and do not run yet, averaged over time.",
            "integral of pods between creation and their first run / time",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition UNSCHEDULED_MEAN = define(
            "pods.unscheduled.mean",
            "pods",
            "Pods that wait for a node, averaged over time.",
            "integral of pods between creation and admission / time",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition STARTUP_MEAN = define(
            "pods.startup.mean",
            "s",
            "Time from a pod's creation until it is ready.",
            "mean over pods that became ready of ready - created",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition STARTUP_P99 = define(
            "pods.startup.p99",
            "s",
            "Time from creation until ready that 99 % of the pods stay below.",
            "99th percentile of ready - created",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition SCHEDULED =
            define("pods.scheduled", "pods", "Pods that were given a node.", "count of admissions", Direction.NEUTRAL);
    static final MetricDefinition UNSCHEDULABLE = define(
            "pods.unschedulable",
            "pods",
            "Pods for which the scheduler looked for a node in vain at least once.",
            "count of pods with a failed scheduling attempt",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition EVICTED = define(
            "pods.evicted",
            "pods",
            "Pods that were told to leave their node.",
            "count of evictions",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition PREEMPTED = define(
            "pods.preempted",
            "pods",
            "Pods that had to leave for one of higher priority.",
            "count of preemptions",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition OOM_KILLED = define(
            "pods.oomKilled",
            "containers",
            "Kills because more memory was used than is allowed.",
            "count of OOM kills",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition RESTARTS = define(
            "pods.restarts",
            "restarts",
            "Restarts of containers in their pod.",
            "count of restarts",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition SCHEDULING_MEAN = define(
            "scheduling.latency.mean",
            "s",
            "Time from a pod's creation until it has a node.",
            "mean over admitted pods of bound - created",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition SCHEDULING_P99 = define(
            "scheduling.latency.p99",
            "s",
            "Time from creation to a node that 99 % of the pods stay below.",
            "99th percentile of bound - created",
            Direction.LOWER_IS_BETTER);

    static final List<MetricDefinition> ALL = List.of(
            READY_MEAN,
            READY_MAX,
            PENDING_MEAN,
            UNSCHEDULED_MEAN,
            STARTUP_MEAN,
            STARTUP_P99,
            SCHEDULED,
            UNSCHEDULABLE,
            EVICTED,
            PREEMPTED,
            OOM_KILLED,
            RESTARTS,
            SCHEDULING_MEAN,
            SCHEDULING_P99);

    private PodMetrics() {}

    private static MetricDefinition define(String name, String unit, String help, String formula, Direction direction) {
        return new MetricDefinition(name, unit, help, formula, "", direction, List.of());
    }
}
