package org.orrery.simulator.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts what control loops do, and passes the single events on when somebody wants them. */
public final class ActionLog {

    private final long[] counts = new long[Action.values().length];
    private final @Nullable Consumer<ActionEvent> sink;

    /** A log that only counts, or one that passes events on to {@code sink}. */
    public ActionLog(@Nullable Consumer<ActionEvent> sink) {
        this.sink = sink;
    }

    /** Counts an action; {@code event} is asked for only when somebody wants it. */
    public void record(Action action, Supplier<ActionEvent> event) {
        counts[action.ordinal()]++;
        if (sink != null) {
            sink.accept(event.get());
        }
    }

    /** How often something was done. */
    public long count(Action action) {
        return counts[action.ordinal()];
    }

    /** How often each thing was done that was done at all. */
    public Map<String, Long> counts() {
        Map<String, Long> all = new LinkedHashMap<>();
        for (Action action : Action.values()) {
            if (counts[action.ordinal()] > 0) {
                all.put(action.text(), counts[action.ordinal()]);
            }
        }
        return all;
    }
}
