package org.orrery.simulator.workload;

import it.unimi.dsi.fastutil.longs.LongList;
import it.unimi.dsi.fastutil.longs.LongLists;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.spec.PodTemplate;

/**
 * A task that is submitted.
 *
 * @param id number of the task in its source, counted from 0 without gaps in the order of submission
 * @param name name for people, or null to make one from the source's name and the id
 * @param submitAt seconds since the start
 * @param template the pod that runs it
 * @param work how long it runs
 * @param isCensored whether its true length is unknown, because what it was recorded in ended first; such tasks are
 *     left out of statistics of lengths
 * @param deadline seconds since the start by which it should be done, or positive infinity
 * @param after ids of tasks of the same source that must be completed before it is released
 * @param delayAfter seconds from the completion of the last of these to its release
 * @param group the job that it belongs to, or null when it stands alone
 */
public record TaskArrival(
        long id,
        @Nullable String name,
        double submitAt,
        PodTemplate template,
        TaskWork work,
        boolean isCensored,
        double deadline,
        LongList after,
        double delayAfter,
        @Nullable TaskGroup group) {

    /** No dependencies. */
    public static final LongList NOTHING = LongLists.EMPTY_LIST;

    /** A task that stands alone, without deadline. */
    public static TaskArrival of(long id, double submitAt, PodTemplate template, TaskWork work) {
        return new TaskArrival(id, null, submitAt, template, work, false, Double.POSITIVE_INFINITY, NOTHING, 0, null);
    }
}
