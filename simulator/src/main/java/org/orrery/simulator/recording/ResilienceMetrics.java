package org.orrery.simulator.recording;

import java.util.List;
import org.orrery.simulator.measure.Direction;
import org.orrery.simulator.measure.MetricDefinition;

/** Metrics of faults and of what is done about them. */
final class ResilienceMetrics {

    static final MetricDefinition FAULTS = define(
            "faults.begun",
            "faults",
            "Faults that began after the warm-up, each place by itself.",
            "count",
            Direction.NEUTRAL);
    static final MetricDefinition ACTIVE = define(
            "faults.active",
            "places",
            "Places at which a fault lasts, averaged over time.",
            "integral of places at fault / time",
            Direction.NEUTRAL);
    static final MetricDefinition NODES_DOWN = define(
            "nodes.down.mean",
            "nodes",
            "Nodes that are there and give no sign of life, averaged over time.",
            "integral of silent nodes / time",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition PODS_LOST = define(
            "pods.lost", "pods", "Pods whose containers died with their node.", "count", Direction.LOWER_IS_BETTER);
    static final MetricDefinition DETECTION = define(
            "detection.time.mean",
            "s",
            "Time from a node's silence until the control plane takes it for dead.",
            "mean over the nodes that were taken for dead of noticed - silent",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition RECOVERY = define(
            "recovery.time.mean",
            "s",
            "Time from the loss of a pod with its node until a pod runs in its place; to the end where none does.",
            "mean over lost pods of min(running again, end) - lost",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition UNRECOVERED = define(
            "recovery.unrecovered",
            "pods",
            "Lost pods in whose place no pod runs at the end.",
            "count at the end",
            Direction.LOWER_IS_BETTER);

    static final List<MetricDefinition> ALL =
            List.of(FAULTS, ACTIVE, NODES_DOWN, PODS_LOST, DETECTION, RECOVERY, UNRECOVERED);

    private ResilienceMetrics() {}

    private static MetricDefinition define(String name, String unit, String help, String formula, Direction direction) {
        List<String> scopes = name.startsWith("faults.") ? List.of("fault") : List.of();
        return new MetricDefinition(name, unit, help, formula, "", direction, scopes);
    }
}
