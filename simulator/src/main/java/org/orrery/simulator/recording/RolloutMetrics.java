package org.orrery.simulator.recording;

import java.util.List;
import org.orrery.simulator.measure.Direction;
import org.orrery.simulator.measure.MetricDefinition;

/** Metrics of rollouts and of the emptying of nodes. */
final class RolloutMetrics {

    static final MetricDefinition COMPLETED = define(
            "rollouts.completed",
            "rollouts",
            "Rollouts after which all pods were of the newest revision and available.",
            "count",
            Direction.HIGHER_IS_BETTER,
            List.of("service"));
    static final MetricDefinition OVERDUE = define(
            "rollouts.overdue",
            "rollouts",
            "Rollouts that made no progress within their deadline.",
            "count",
            Direction.LOWER_IS_BETTER,
            List.of("service"));
    static final MetricDefinition TIME_MEAN = define(
            "rollout.time.mean",
            "s",
            "Time that a rollout takes until all pods are of the newest revision and available.",
            "mean over completed rollouts of completion - change",
            Direction.LOWER_IS_BETTER,
            List.of("service"));
    static final MetricDefinition TIME_MAX = define(
            "rollout.time.max",
            "s",
            "Longest time that a rollout took.",
            "max over completed rollouts of completion - change",
            Direction.LOWER_IS_BETTER,
            List.of("service"));
    static final MetricDefinition REFUSED = define(
            "evictions.refused",
            "attempts",
            "Attempts to evict a pod that its disruption budget did not allow.",
            "count",
            Direction.LOWER_IS_BETTER,
            List.of("service"));
    static final MetricDefinition DRAINED =
            define("nodes.drained", "nodes", "Nodes that were emptied.", "count", Direction.NEUTRAL, List.of());
    static final MetricDefinition DRAIN_TIME = define(
            "drain.time.mean",
            "s",
            "Time from the closing of a node until the last pod that had to leave it has left.",
            "mean over emptied nodes of last end of a pod - closing",
            Direction.LOWER_IS_BETTER,
            List.of());

    static final List<MetricDefinition> ALL =
            List.of(COMPLETED, OVERDUE, TIME_MEAN, TIME_MAX, REFUSED, DRAINED, DRAIN_TIME);

    private RolloutMetrics() {}

    private static MetricDefinition define(
            String name, String unit, String help, String formula, Direction direction, List<String> scopes) {
        return new MetricDefinition(name, unit, help, formula, "", direction, scopes);
    }
}
