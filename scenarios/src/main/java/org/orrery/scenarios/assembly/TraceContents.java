package org.orrery.scenarios.assembly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.workload.NodeSource.NodeSpec;
import org.orrery.simulator.workload.TaskArrival;
import org.orrery.simulator.workload.TaskSource;
import org.orrery.simulator.workload.TaskWork;
import org.orrery.simulator.workload.Trace;
import org.orrery.simulator.workload.UsageProfile;

/**
 * What is in a trace.
 *
 * @param nodes how many nodes of each template it has at the start
 * @param tasks how many tasks it has
 * @param firstAt when the first task is submitted, in seconds since the start of the trace; NaN without tasks
 * @param lastAt when the last one is submitted
 * @param meanSeconds mean length of the tasks whose length is known, in seconds; NaN without such
 * @param pods how many tasks ask for what
 * @param notes assumptions, and rows that were left out, by reason
 */
public record TraceContents(
        Map<NodeTemplate, Integer> nodes,
        long tasks,
        double firstAt,
        double lastAt,
        double meanSeconds,
        Map<PodTemplate, Long> pods,
        List<String> notes) {

    static TraceContents of(Trace trace, List<String> notes) {
        Map<NodeTemplate, Integer> nodes = new LinkedHashMap<>();
        if (trace.nodes() != null) {
            for (NodeSpec node : trace.nodes().initial()) {
                nodes.merge(node.template(), 1, Integer::sum);
            }
        }
        Map<PodTemplate, Long> pods = new LinkedHashMap<>();
        long tasks = 0;
        double firstAt = Double.NaN;
        double lastAt = Double.NaN;
        double seconds = 0;
        long known = 0;
        if (trace.tasks() != null) {
            try (TaskSource source = trace.tasks().open(new RandomStreams(0, 0))) {
                for (TaskArrival task = source.next(); task != null; task = source.next()) {
                    firstAt = tasks++ == 0 ? task.submitAt() : firstAt;
                    lastAt = task.submitAt();
                    pods.merge(task.template(), 1L, Long::sum);
                    double length = seconds(task);
                    if (!task.isCensored() && length < Double.POSITIVE_INFINITY) {
                        seconds += length;
                        known++;
                    }
                }
            }
        }
        return new TraceContents(nodes, tasks, firstAt, lastAt, known == 0 ? Double.NaN : seconds / known, pods, notes);
    }

    /** How long a task runs when nothing delays it; positive infinity when the trace does not say. */
    private static double seconds(TaskArrival task) {
        TaskWork work = task.work();
        if (work instanceof TaskWork.Duration duration) {
            return duration.seconds();
        }
        if (work instanceof TaskWork.Until until) {
            return Math.max(0, until.at() - task.submitAt());
        }
        if (work instanceof TaskWork.Recorded recorded) {
            return seconds(recorded.profile());
        }
        return Double.POSITIVE_INFINITY;
    }

    private static double seconds(UsageProfile profile) {
        double sum = 0;
        for (int i = 0; i < profile.fragments(); i++) {
            sum += profile.seconds(i);
        }
        return sum;
    }
}
