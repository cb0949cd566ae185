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

    private static final double ACCURACY = 1e-15;

    @Override
    public double at(double u) {
        // At scale 1, with an accuracy that leaves the many tiny values of small shapes their digits.
        return mean / shape * new GammaDistribution(null, shape, 1, ACCURACY).inverseCumulativeProbability(u);
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
