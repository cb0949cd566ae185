package org.orrery.simulator.workload;

/** Times at which something arrives, whatever becomes of what arrived before. */
public interface OpenArrivals {

    /** The next time in seconds since the start, no earlier than the one before, or positive infinity at the end. */
    double next();

    /** Processor work that the arrival which was returned last brings, in core-seconds; NaN to draw it from a law. */
    default double demand() {
        return Double.NaN;
    }
}
