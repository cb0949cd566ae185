package org.orrery.workloads.rate;

import org.orrery.simulator.workload.RateProfile;

/**
 * A base rate with a crowd that comes steadily, stays, and decays exponentially.
 *
 * @param base per second
 * @param peak per second, at least {@code base}
 * @param at seconds at which the crowd begins to come
 * @param rise seconds until it is complete
 * @param hold seconds for which it stays
 * @param decay time constant of its leaving, in seconds
 */
record FlashCrowdRate(double base, double peak, double at, double rise, double hold, double decay)
        implements RateProfile {

    private static final int PARTS = 32;

    @Override
    public double at(double time) {
        double since = time - at;
        if (since < 0) {
            return base;
        }
        if (since < rise) {
            return base + (peak - base) * since / rise;
        }
        double leaving = since - rise - hold;
        return leaving <= 0 ? peak : base + (peak - base) * StrictMath.exp(-leaving / decay);
    }

    @Override
    public double bound(double time) {
        return time - at < rise ? Math.max(at(time), at(time + boundHolds(time))) : at(time);
    }

    @Override
    public double boundHolds(double time) {
        double since = time - at;
        if (since < 0) {
            return -since;
        }
        if (since < rise) {
            // The last part ends where the rise does, so that the bound is never passed.
            return Math.min(rise / PARTS, Math.max(rise - since, StrictMath.ulp(time) * 2));
        }
        return since < rise + hold ? Math.max(rise + hold - since, StrictMath.ulp(time) * 2) : decay / PARTS;
    }

    @Override
    public double integral(double from, double to) {
        return upTo(to) - upTo(from);
    }

    private double upTo(double time) {
        double since = Math.max(0, time - at);
        double rising = Math.min(since, rise);
        double extra = rise > 0 ? (peak - base) * rising * rising / rise / 2 : 0;
        extra += (peak - base) * Math.max(0, Math.min(since - rise, hold));
        double leaving = Math.max(0, since - rise - hold);
        extra += (peak - base) * decay * -StrictMath.expm1(-leaving / decay);
        return base * time + extra;
    }

    @Override
    public double mean() {
        return base;
    }
}
