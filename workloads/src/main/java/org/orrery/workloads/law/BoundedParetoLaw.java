package org.orrery.workloads.law;

import org.orrery.simulator.workload.Law;

/**
 * Pareto law cut off at both ends: F(x) = (1 - (min/x)^alpha) / (1 - (min/max)^alpha).
 *
 * @param alpha exponent, above zero
 * @param min lower bound, above zero
 * @param max upper bound, above {@code min}
 */
record BoundedParetoLaw(double alpha, double min, double max) implements Law {

    @Override
    public double at(double u) {
        return min / StrictMath.pow(1 - u * cut(), 1 / alpha);
    }

    private double cut() {
        return 1 - StrictMath.pow(min / max, alpha);
    }

    @Override
    public double mean() {
        return moment(1);
    }

    @Override
    public double variance() {
        return moment(2) - mean() * mean();
    }

    private double moment(int order) {
        double factor = alpha * StrictMath.pow(min, alpha) / cut();
        double rest = order - alpha;
        return StrictMath.abs(rest) < 1e-9
                ? factor * StrictMath.log(max / min)
                : factor * (StrictMath.pow(max, rest) - StrictMath.pow(min, rest)) / rest;
    }

    @Override
    public String toString() {
        return "pareto(alpha " + alpha + ", " + min + " to " + max + ")";
    }
}
