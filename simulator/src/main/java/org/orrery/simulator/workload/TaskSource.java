package org.orrery.simulator.workload;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.policy.CheckpointPlan;

/** A sequence of tasks in the order of submission, pulled one ahead, so that memory does not grow with its length. */
public interface TaskSource extends AutoCloseable {

    /** The next task, submitted no earlier than the one before, or null at the end. */
    @Nullable
    TaskArrival next();

    @Override
    default void close() {}

    /** Opens a source anew for each replication. Immutable, and used by several threads at once. */
    interface Provider {

        /** The name by which users know the source. */
        String name();

        /** The names of the jobs that groups of this source's tasks wait for. */
        default List<String> after() {
            return List.of();
        }

        /** How its tasks save their state, or null when they do not say it themselves. */
        default @Nullable CheckpointPlan checkpoints() {
            return null;
        }

        /** Opens the source for a replication with this randomness. */
        TaskSource open(RandomStreams streams);
    }
}
