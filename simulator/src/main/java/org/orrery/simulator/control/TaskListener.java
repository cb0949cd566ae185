package org.orrery.simulator.control;

import org.orrery.simulator.workload.TaskArrival;

/** Hears what happens to tasks. */
public interface TaskListener {

    /** A task was submitted. */
    default void taskSubmitted(TaskArrival task, double at) {}

    /**
     * A task is completed.
     *
     * @param submittedAt when it was submitted, in seconds
     * @param firstRunAt when its containers first ran
     * @param nominalSeconds how long it takes when it gets all that it asks for, or NaN when that is not known
     * @param coreSeconds processor work that it got in the run that completed it
     */
    default void taskCompleted(
            TaskArrival task, double submittedAt, double firstRunAt, double nominalSeconds, double coreSeconds) {}

    /** A task failed for good. */
    default void taskFailed(TaskArrival task, double submittedAt) {}

    /** Processor work of a task was lost, in core-seconds. */
    default void workLost(TaskArrival task, double coreSeconds) {}

    /** A task was not completed by its deadline. */
    default void deadlineMissed(TaskArrival task) {}

    /** A run of a job did not take place, because the one before was not over. */
    default void runSkipped(String job) {}

    /** A run of a job was ended before it was over. */
    default void runEnded(String job) {}
}
