package org.orrery.simulator.workload;

import java.util.List;

/**
 * One run of a job of several tasks. All tasks of a group are submitted one after another by the same source.
 *
 * @param job the job's name
 * @param instance which run of the job, counted from 0
 * @param size number of tasks
 * @param parallelism how many of them may be there at once, at least 1
 * @param gang how many of them must be placed together or not at all; 1 when each is placed by itself
 * @param after jobs whose run of the same number must be complete before any task is released
 * @param rules what holds for the run as a whole
 */
public record TaskGroup(
        String job, long instance, int size, int parallelism, int gang, List<String> after, JobRules rules) {

    /** Copies the list. */
    public TaskGroup {
        after = List.copyOf(after);
    }

    /** A run for which nothing holds as a whole. */
    public TaskGroup(String job, long instance, int size, int parallelism, int gang, List<String> after) {
        this(job, instance, size, parallelism, gang, after, JobRules.PLAIN);
    }
}
