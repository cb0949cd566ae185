package org.orrery.workloads.law;

import org.apache.commons.math3.special.Gamma;
import org.orrery.simulator.workload.Law;

/**
 * Weibull law.
 *
 * @param shape above zero; below 1 the rate of events falls with age, above it rises
 * @param scale above zero
 */
record WeibullLaw(double shape, double scale) implements Law {

    @Override
    public double at(double u) {
        return scale * StrictMath.pow(-StrictMath.log1p(-u), 1 / shape);
    }

    @Override
    public double mean() {
        return scale * Gamma.gamma(1 + 1 / shape);
    }

    @Override
    public double variance() {
        double first = Gamma.gamma(1 + 1 / shape);
        return scale * scale * (Gamma.gamma(1 + 2 / shape) - first * first);
    }

    @Override
    public String toString() {
        return "weibull(shape " + shape + ", scale " + scale + ")";
    }
}
