package org.orrery.workloads.job;

import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.TaskWork;

/** How long the tasks of a job take. */
public sealed interface TaskLength {

    /** So much processor work, in core-seconds. */
    record Work(Law law) implements TaskLength {}

    /** So much time at the request, in seconds. */
    record Time(Law law) implements TaskLength {}

    /** The same recorded use for each. */
    record Recorded(TaskWork.Recorded work) implements TaskLength {}

    /** The work of a task for which {@code u}, uniform on (0, 1), was drawn. */
    default TaskWork of(double u) {
        if (this instanceof Work work) {
            return new TaskWork.CoreSeconds(work.law().at(u));
        }
        if (this instanceof Time time) {
            return new TaskWork.Duration(time.law().at(u));
        }
        return ((Recorded) this).work();
    }
}
