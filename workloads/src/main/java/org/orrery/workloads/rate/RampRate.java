package org.orrery.workloads.rate;

import org.orrery.simulator.workload.RateProfile;

/**
 * A rate that goes in a straight line from one value to another and stays there.
 *
 * @param low rate at {@code begin}, per second
 * @param high rate at {@code end}, per second
 * @param begin seconds
 * @param end seconds, after {@code begin}
 */
record RampRate(double low, double high, double begin, double end) implements RateProfile {

    private static final int PARTS = 32;

    @Override
    public double at(double time) {
        double share = Math.max(0, Math.min(1, (time - begin) / (end - begin)));
        return low + (high - low) * share;
    }

    @Override
    public double bound(double time) {
        return Math.max(at(time), at(time + boundHolds(time)));
    }

    @Override
    public double boundHolds(double time) {
        if (time < begin) {
            return begin - time;
        }
        return time >= end ? Double.POSITIVE_INFINITY : (end - begin) / PARTS;
    }

    @Override
    public double integral(double from, double to) {
        return upTo(to) - upTo(from);
    }

    private double upTo(double time) {
        double inRamp = Math.max(0, Math.min(end, time) - begin);
        double ramp = inRamp * (low + at(Math.min(end, Math.max(begin, time)))) / 2;
        return low * Math.min(time, begin) + ramp + high * Math.max(0, time - end);
    }

    @Override
    public double mean() {
        return high;
    }
}
