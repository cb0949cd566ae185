package org.orrery.workloads.rate;

import org.orrery.simulator.workload.RateProfile;

/**
 * A rate that swings with the time of day: mean (1 + amplitude cos(2 pi (t - peak) / period)).
 *
 * @param mean per second
 * @param amplitude share of the mean, 0 to 1
 * @param period seconds
 * @param peak seconds from the start to a time at which it is largest
 */
record DiurnalRate(double mean, double amplitude, double period, double peak) implements RateProfile {

    /** Bounds are given for this part of a period. */
    private static final int PARTS = 48;

    private double angle(double time) {
        return 2 * StrictMath.PI * (time - peak) / period;
    }

    @Override
    public double at(double time) {
        return mean * (1 + amplitude * StrictMath.cos(angle(time)));
    }

    @Override
    public double bound(double time) {
        // The cosine is steepest with slope 1, so within the part it cannot rise by more than the part's angle.
        double rise = 2 * StrictMath.PI / PARTS;
        return mean * (1 + amplitude * Math.min(1, StrictMath.cos(angle(time)) + rise));
    }

    @Override
    public double boundHolds(double time) {
        return period / PARTS;
    }

    @Override
    public double integral(double from, double to) {
        double swing = period / (2 * StrictMath.PI) * (StrictMath.sin(angle(to)) - StrictMath.sin(angle(from)));
        return mean * ((to - from) + amplitude * swing);
    }
}
