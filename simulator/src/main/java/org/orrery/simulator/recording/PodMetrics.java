package org.orrery.simulator.recording;

import java.util.List;
import org.orrery.simulator.measure.Direction;
import org.orrery.simulator.measure.MetricDefinition;

/** Metrics of the lives of pods. */
final class PodMetrics {

    private static final List<String> SCOPES = List.of("service");

    static final MetricDefinition READY_MEAN = ofPods(
            "pods.ready.mean",
            "Pods ready, averaged over time.",
            "integral of pods that are ready and not ending / time",
            Direction.NEUTRAL);
    static final MetricDefinition READY_MAX = ofPods(
            "pods.ready.max",
            "Most pods ready at once.",
            "max over time of pods that are ready and not ending",
            Direction.NEUTRAL);
    static final MetricDefinition PENDING_MEAN = ofPods(
            "pods.pending.mean",
            "Pods that were created and have not been ready yet, averaged over time.",
            "integral of pods between creation and their first being ready / time",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition UNSCHEDULED_MEAN = define(
            "pods.unscheduled.mean",
            "pods",
            "Pods that wait for a node, averaged over time.",
            "integral of pods between creation and admission / time",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition STARTUP_MEAN = byService(
            "pods.startup.mean",
            "Time from a pod's creation until it is ready.",
            "mean over pods that became ready of ready - created");
    static final MetricDefinition STARTUP_P99 = byService(
            "pods.startup.p99",
            "Time from creation until ready that 99 % of the pods stay below.",
            "99th percentile of ready - created");
    static final MetricDefinition STARTUP_PLACING = byService(
            "pods.startup.placing",
            "Part of a pod's start: from its creation until it has a node.",
            "mean over pods that became ready of bound - created");
    static final MetricDefinition STARTUP_PULLING = byService(
            "pods.startup.pulling",
            "Part of a pod's start: until its images are there.",
            "mean over pods that became ready of images there - bound");
    static final MetricDefinition STARTUP_STARTING = byService(
            "pods.startup.starting",
            "Part of a pod's start: until its containers run.",
            "mean over pods that became ready of ready - images there");
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
            STARTUP_PLACING,
            STARTUP_PULLING,
            STARTUP_STARTING,
            SCHEDULED,
            UNSCHEDULABLE,
            EVICTED,
            PREEMPTED,
            OOM_KILLED,
            RESTARTS,
            SCHEDULING_MEAN,
            SCHEDULING_P99);

    private PodMetrics() {}

    private static MetricDefinition ofPods(String name, String help, String formula, Direction direction) {
        return new MetricDefinition(name, "pods", help, formula, "", direction, SCOPES);
    }

    private static MetricDefinition byService(String name, String help, String formula) {
        return new MetricDefinition(name, "s", help, formula, "", Direction.LOWER_IS_BETTER, SCOPES);
    }

    private static MetricDefinition define(String name, String unit, String help, String formula, Direction direction) {
        return new MetricDefinition(name, unit, help, formula, "", direction, List.of());
    }
}
