package org.orrery.simulator.control;

import java.util.List;
import org.orrery.simulator.workload.TaskArrival;

/** Passes everything on to several listeners. */
public final class TaskListeners implements TaskListener {

    private final List<TaskListener> listeners;

    /** Passes on to these, in their order. */
    public TaskListeners(List<TaskListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void taskSubmitted(TaskArrival task, double at) {
        listeners.forEach(listener -> listener.taskSubmitted(task, at));
    }

    @Override
    public void taskCompleted(
            TaskArrival task, double submittedAt, double firstRunAt, double nominalSeconds, double coreSeconds) {
        listeners.forEach(
                listener -> listener.taskCompleted(task, submittedAt, firstRunAt, nominalSeconds, coreSeconds));
    }

    @Override
    public void taskFailed(TaskArrival task, double submittedAt) {
        listeners.forEach(listener -> listener.taskFailed(task, submittedAt));
    }

    @Override
    public void workLost(TaskArrival task, double coreSeconds) {
        listeners.forEach(listener -> listener.workLost(task, coreSeconds));
    }

    @Override
    public void deadlineMissed(TaskArrival task) {
        listeners.forEach(listener -> listener.deadlineMissed(task));
    }

    @Override
    public void runSkipped(String job) {
        listeners.forEach(listener -> listener.runSkipped(job));
    }

    @Override
    public void runEnded(String job) {
        listeners.forEach(listener -> listener.runEnded(job));
    }
}
