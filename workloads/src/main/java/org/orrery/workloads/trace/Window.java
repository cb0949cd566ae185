package org.orrery.workloads.trace;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** A stretch of a trace's time. */
public record Window(
        @Setting(
                help = "from when on, counted from the trace's own zero; this moment is time zero of the simulation",
                quantity = Quantity.DURATION,
                value = "0s",
                min = "0s")
        double from,

        @Setting(
                help = "until when tasks are submitted; to the trace's end when not given",
                quantity = Quantity.DURATION,
                min = "0s")
        @Nullable
        Double to) {

    /** The whole trace. */
    public static final Window ALL = new Window(0, null);

    /** The end in seconds, or positive infinity. */
    public double end() {
        return to == null ? Double.POSITIVE_INFINITY : to;
    }
}
