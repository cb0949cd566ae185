package org.orrery.simulator.recording;

import java.util.List;
import org.orrery.simulator.measure.Direction;
import org.orrery.simulator.measure.MetricDefinition;

/** Metrics of tasks. */
final class TaskMetrics {

    static final MetricDefinition SUBMITTED =
            define("tasks.submitted", "tasks", "Tasks submitted after the warm-up.", "count", "", Direction.NEUTRAL);
    static final MetricDefinition COMPLETED =
            define("tasks.completed", "tasks", "Of these, tasks completed.", "count", "", Direction.HIGHER_IS_BETTER);
    static final MetricDefinition FAILED =
            define("tasks.failed", "tasks", "Of these, tasks given up.", "count", "", Direction.LOWER_IS_BETTER);
    static final MetricDefinition DEADLINE_MISSED = define(
            "tasks.deadlineMissed",
            "tasks",
            "Tasks not completed by their deadline.",
            "count",
            "",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition WAIT_MEAN = define(
            "tasks.wait.mean",
            "s",
            "Time from a task's submission until it first runs.",
            "mean over completed tasks of first run - submission",
            "",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition WAIT_P95 = define(
            "tasks.wait.p95",
            "s",
            "Wait that 95 % of the completed tasks stay below.",
            "95th percentile of first run - submission",
            "",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition SLOWDOWN = define(
            "tasks.slowdown.mean",
            "ratio",
            "How many times longer tasks take, wait included, than they would with all that they ask for.",
            "mean over completed tasks of max(1, (completion - submission) / max(nominal length, 10 s))",
            "bounded slowdown: Feitelson and Rudolph, JSSPP 1998",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition IN_SYSTEM = define(
            "tasks.inSystem.mean",
            "tasks",
            "Tasks submitted and not over, averaged over time.",
            "integral of tasks in the system / time",
            "",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition MAKESPAN = define(
            "makespan",
            "s",
            "When the last task that was submitted after the warm-up was completed.",
            "last completion - first submission",
            "",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition LOST_WORK = define(
            "lost.work",
            "core-s",
            "Processor work that was done and lost when containers were killed.",
            "sum of core-seconds delivered to runs that did not complete",
            "",
            Direction.LOWER_IS_BETTER);

    static final MetricDefinition RUNS_SKIPPED = define(
            "jobs.skipped",
            "runs",
            "Runs of jobs that did not take place, because the one before was not over.",
            "count",
            "",
            Direction.LOWER_IS_BETTER);
    static final MetricDefinition RUNS_ENDED = define(
            "jobs.ended",
            "runs",
            "Runs of jobs that were ended: for the next one, at their deadline, or after too many failures.",
            "count",
            "",
            Direction.LOWER_IS_BETTER);

    static final List<MetricDefinition> ALL = List.of(
            RUNS_SKIPPED,
            RUNS_ENDED,
            SUBMITTED,
            COMPLETED,
            FAILED,
            DEADLINE_MISSED,
            WAIT_MEAN,
            WAIT_P95,
            SLOWDOWN,
            IN_SYSTEM,
            MAKESPAN,
            LOST_WORK);

    private TaskMetrics() {}

    private static MetricDefinition define(
            String name, String unit, String help, String formula, String source, Direction direction) {
        return new MetricDefinition(name, unit, help, formula, source, direction, List.of());
    }
}
