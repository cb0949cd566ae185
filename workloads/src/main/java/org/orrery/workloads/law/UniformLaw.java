package org.orrery.workloads.law;

import org.orrery.simulator.workload.Law;

/**
 * Equally likely between two bounds.
 *
 * @param min lower bound
 * @param max upper bound, above {@code min}
 */
record UniformLaw(double min, double max) implements Law {

    @Override
    public double at(double u) {
        return min + (max - min) * u;
    }

    @Override
    public double mean() {
        return (min + max) / 2;
    }

    @Override
    public double variance() {
        return (max - min) * (max - min) / 12;
    }

    @Override
    public String toString() {
        return "uniform(" + min + ", " + max + ")";
    }
}
