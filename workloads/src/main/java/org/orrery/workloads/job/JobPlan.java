package org.orrery.workloads.job;

import java.util.List;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.JobRules;

/**
 * A job: when its runs arrive, and of what tasks they are made.
 *
 * @param name its name, from which its randomness comes
 * @param template the pod of each task
 * @param arrivals when runs arrive
 * @param completions tasks of a run, at least 1
 * @param parallelism how many of them may be there at once, at least 1
 * @param gang how many are placed together or not at all, at least 1
 * @param after jobs whose run of the same number must be complete first
 * @param deadline seconds after submission by which each task should be done, or positive infinity
 * @param rules what holds for a run as a whole
 * @param length how long a task takes
 */
public record JobPlan(
        String name,
        PodTemplate template,
        ArrivalProcess arrivals,
        int completions,
        int parallelism,
        int gang,
        List<String> after,
        double deadline,
        JobRules rules,
        TaskLength length) {

    /** Copies the list. */
    public JobPlan {
        after = List.copyOf(after);
    }

    /** Whether tasks belong to a group, because something holds for several of them together. */
    boolean isGrouped() {
        return completions > 1 || gang > 1 || !after.isEmpty() || !rules.equals(JobRules.PLAIN);
    }
}
