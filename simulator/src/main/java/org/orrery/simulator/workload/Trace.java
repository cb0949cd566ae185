package org.orrery.simulator.workload;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
        TaskSource.@Nullable Provider tasks,
        @Nullable NodeSource nodes,
        @Nullable ResourceProfile profile,
        double end,
        List<String> notes) {

    /** Copies the list. */
    // Not compact: the compiler would lose the annotation of the nested type, and with it the check of callers.
    public Trace(
            TaskSource.@Nullable Provider tasks,
            @Nullable NodeSource nodes,
            @Nullable ResourceProfile profile,
            double end,
            List<String> notes) {
        this.tasks = tasks;
        this.nodes = nodes;
        this.profile = profile;
        this.end = end;
        this.notes = List.copyOf(notes);
    }
}
