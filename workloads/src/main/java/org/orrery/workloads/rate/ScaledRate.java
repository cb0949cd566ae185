package org.orrery.workloads.rate;

import org.orrery.simulator.workload.RateProfile;

/** A rate and a factor on it. */
public record ScaledRate(RateProfile of, double factor) implements RateProfile {

    @Override
    public double at(double time) {
        return of.at(time) * factor;
    }

    @Override
    public double bound(double time) {
        return of.bound(time) * factor;
    }

    @Override
    public double boundHolds(double time) {
        return of.boundHolds(time);
    }

    @Override
    public double integral(double from, double to) {
        return of.integral(from, to) * factor;
    }

    @Override
    public double mean() {
        return of.mean() * factor;
    }
}
