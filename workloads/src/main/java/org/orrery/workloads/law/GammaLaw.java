package org.orrery.workloads.law;

import org.apache.commons.math3.distribution.GammaDistribution;
import org.orrery.simulator.workload.Law;

/**
 * Gamma law with shape 1/cv² and scale mean cv².
 *
 * @param mean above zero
 * @param shape above zero; a whole number makes it an Erlang law
 */
record GammaLaw(double mean, double shape) implements Law {

    @Override
    public double at(double u) {
        return new GammaDistribution(null, shape, mean / shape).inverseCumulativeProbability(u);
    }

    @Override
    public double variance() {
        return mean * mean / shape;
    }

    @Override
    public String toString() {
        return "gamma(mean " + mean + ", shape " + shape + ")";
    }
}
