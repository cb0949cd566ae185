package org.orrery.workloads.law;

import org.orrery.simulator.workload.Law;

/**
 * Memoryless.
 *
 * @param mean above zero
 */
record ExponentialLaw(double mean) implements Law {

    @Override
    public double at(double u) {
        return -mean * StrictMath.log1p(-u);
    }

    @Override
    public double variance() {
        return mean * mean;
    }

    @Override
    public String toString() {
        return "exponential(mean " + mean + ")";
    }
}
