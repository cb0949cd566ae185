package org.orrery.simulator.control;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.kernel.EventList;
import org.orrery.simulator.workload.TaskArrival;
import org.orrery.simulator.workload.TaskWork;

/** A task that is not completed yet. */
final class Task {

    /** Where a task is. */
    enum State {
        /** Other tasks must be completed first, or its group has enough at work. */
        WAITING,
        /** Its pod waits for a node or starts. */
        PENDING,
        /** Its pod runs. */
        RUNNING,
        /** It is over. */
        DONE
    }

    final int slot;
    final TaskFeed feed;
    final TaskArrival arrival;
    final double submittedAt;
    final @Nullable GroupState group;
    /** Its work if that is a record of use, which has several parts. */
    final TaskWork.@Nullable Recorded recorded;

    State state = State.WAITING;
    int missing;
    /** Latest completion among the tasks that it waited for. */
    double releasableAt;

    @Nullable
    Pod pod;

    int podGeneration;
    /** Whether it was its turn: it has had a pod, or is about to get another one. */
    boolean released;

    int attempts;
    int failures;
    double firstRunAt = Double.NaN;
    double runningSince = Double.NaN;
    int timer = EventList.NONE;
    int deadlineTimer = EventList.NONE;
    /** Rings when its run is ended. */
    int endTimer = EventList.NONE;
    /** Whether its run is being ended. */
    boolean isCancelled;

    long gang = -1;

    // What its pod is doing.
    double demandedCores;
    double nominalSeconds;
    int fragment;
    /** Core-seconds got in this run of its containers and not saved by a checkpoint. */
    double delivered;

    // Work with checkpoints.
    /** Core-seconds that checkpoints have saved. */
    double saved;
    /** Core-seconds from here to the end. */
    double workLeft;
    /** Core-seconds to the next checkpoint, or to the end. */
    double stretch;
    /** Whether it writes a checkpoint. */
    boolean isSaving;

    Task(int slot, TaskFeed feed, TaskArrival arrival, double submittedAt, @Nullable GroupState group) {
        this.slot = slot;
        this.feed = feed;
        this.arrival = arrival;
        this.submittedAt = submittedAt;
        this.group = group;
        recorded = arrival.work() instanceof TaskWork.Recorded work ? work : null;
    }

    String name() {
        return arrival.name() != null ? arrival.name() : feed.name() + "-" + arrival.id();
    }
}
