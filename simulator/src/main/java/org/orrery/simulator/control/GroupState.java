package org.orrery.simulator.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.workload.TaskGroup;

/** One run of a job that is not complete yet. */
final class GroupState {

    final String job;
    final long instance;
    /** What is known of the run; null until its first task arrives, for runs that others wait for already. */
    private @Nullable TaskGroup group;
    /** Tasks that have not arrived or are not completed. */
    int left;
    /** Jobs whose run of this number must be complete first. */
    int missing;
    /** Tasks released and not completed. */
    int atWork;
    /** Tasks that wait for their turn. */
    final Deque<Task> queue = new ArrayDeque<>();
    /** Runs of other jobs that wait for this one. */
    final List<GroupState> followers = new ArrayList<>();

    /** Whether it is being ended before it is over. */
    boolean isCancelled;
    /** Failures of its pods. */
    int failures;

    long currentGang = -1;
    int inCurrentGang;
    boolean failed;
    /** Whether those that wait for their turn are being failed. */
    boolean isFailing;

    GroupState(String job, long instance) {
        this.job = job;
        this.instance = instance;
    }

    boolean isKnown() {
        return group != null;
    }

    void become(TaskGroup arrived) {
        group = arrived;
        left = arrived.size();
    }

    TaskGroup group() {
        if (group == null) {
            throw new IllegalStateException("No task of " + job + ", run " + instance + ", has arrived yet.");
        }
        return group;
    }

    /** Whether another task may be released. */
    boolean hasTurn() {
        return !failed && missing == 0 && !queue.isEmpty() && atWork < group().parallelism();
    }
}
