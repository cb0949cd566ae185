package org.orrery.simulator.control;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.CheckpointPlan;
import org.orrery.simulator.workload.TaskArrival;
import org.orrery.simulator.workload.TaskSource;

/** One source of tasks at work: the next task, and which tasks others wait for. */
final class TaskFeed {

    private final String name;
    private final TaskSource source;
    private final @Nullable CheckpointPlan checkpoints;
    private @Nullable TaskArrival next;
    private double lastSubmit;
    /** Tasks completed, one bit each, kept only while some task depends on another. */
    private final BitSet completed = new BitSet();

    private final Long2ObjectOpenHashMap<List<Task>> followers = new Long2ObjectOpenHashMap<>();
    private final LongOpenHashSet failed = new LongOpenHashSet();

    TaskFeed(String name, TaskSource source, @Nullable CheckpointPlan checkpoints) {
        this.name = name;
        this.source = source;
        this.checkpoints = checkpoints;
        next = source.next();
    }

    /** How its tasks save their state, or null when they do not. */
    @Nullable
    CheckpointPlan checkpoints() {
        return checkpoints;
    }

    String name() {
        return name;
    }

    /** When the next task is submitted, or positive infinity. */
    double nextAt() {
        return next == null ? Double.POSITIVE_INFINITY : next.submitAt();
    }

    TaskArrival take() {
        TaskArrival taken = next;
        if (taken == null) {
            throw new IllegalStateException("The source " + name + " has ended.");
        }
        if (taken.submitAt() < lastSubmit) {
            throw new IllegalStateException("The source " + name + " goes back in time at task " + taken.id() + ".");
        }
        lastSubmit = taken.submitAt();
        next = source.next();
        return taken;
    }

    /** Counts how many of the tasks that this one waits for are not completed, and lets them know. */
    int missing(Task task) {
        int missing = 0;
        for (int i = 0; i < task.arrival.after().size(); i++) {
            long id = task.arrival.after().getLong(i);
            if (!completed.get(Math.toIntExact(id))) {
                missing++;
                followers.computeIfAbsent(id, key -> new ArrayList<>()).add(task);
            }
        }
        return missing;
    }

    /** Whether one of the tasks that this one waits for has failed for good. */
    boolean isDoomed(Task task) {
        for (int i = 0; i < task.arrival.after().size(); i++) {
            if (failed.contains(task.arrival.after().getLong(i))) {
                return true;
            }
        }
        return false;
    }

    /** Marks a task as completed; returns the tasks that waited for it. */
    List<Task> complete(long id) {
        completed.set(Math.toIntExact(id));
        return takeFollowers(id);
    }

    /** Marks a task as failed for good; returns the tasks that waited for it. */
    List<Task> fail(long id) {
        failed.add(id);
        return takeFollowers(id);
    }

    private List<Task> takeFollowers(long id) {
        List<Task> waiting = followers.isEmpty() ? null : followers.remove(id);
        return waiting == null ? List.of() : waiting;
    }

    void close() {
        source.close();
    }
}
