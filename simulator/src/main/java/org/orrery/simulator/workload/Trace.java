package org.orrery.simulator.workload;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.workload.TaskSource.Provider;

/**
 * What a trace holds, read once an experiment and shared by all replications. A trace need not have every part.
 *
 * @param tasks the tasks, or null when it has none
 * @param nodes the nodes, or null when it has none
 * @param profile the shapes of its pods, or null when they are not known beforehand
 * @param end the last moment of the trace in seconds since its start, or NaN
 * @param notes what a reader of results must know: rows read and skipped, assumptions, scales, censoring
 */
public record Trace(
        @Nullable Provider tasks,
        @Nullable NodeSource nodes,
        @Nullable ResourceProfile profile,
        double end,
        List<String> notes) {

    /** Copies the list. */
    public Trace {
        notes = List.copyOf(notes);
    }
}
