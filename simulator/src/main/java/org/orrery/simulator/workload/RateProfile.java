package org.orrery.simulator.workload;

/** A rate that changes over time. */
public interface RateProfile {

    /** The rate at a time (s), per second, not negative. */
    double at(double time);

    /** A bound on the rate from {@code time} on for {@link #boundHolds} seconds; thinning uses it. */
    double bound(double time);

    /** For how long from {@code time} on {@link #bound} holds, in seconds, above zero. */
    double boundHolds(double time);

    /** The integral of the rate over an interval, in events. */
    double integral(double from, double to);

    /** The rate in the long run, per second, or NaN when there is none. */
    double mean();
}
