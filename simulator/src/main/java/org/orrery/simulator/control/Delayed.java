package org.orrery.simulator.control;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Values that arrive some time after they were measured. The last that has arrived and those on their way are kept. */
final class Delayed<T> {

    private final double delay;
    private final ArrayDeque<Measured<T>> values = new ArrayDeque<>();

    private record Measured<T>(double time, T value) {}

    /** No values yet; each is {@code delay} seconds on its way. */
    Delayed(double delay) {
        this.delay = delay;
    }

    void add(double time, T value) {
        values.addLast(new Measured<>(time, value));
    }

    /** The last value that has arrived by now, or null. */
    @Nullable
    T latest(double now) {
        @Nullable Measured<T> latest = null;
        while (!values.isEmpty() && values.getFirst().time() + delay <= now) {
            latest = values.removeFirst();
        }
        if (latest == null) {
            return null;
        }
        values.addFirst(latest);
        return latest.value();
    }
}
