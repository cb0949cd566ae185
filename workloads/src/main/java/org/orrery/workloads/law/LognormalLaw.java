package org.orrery.workloads.law;

import org.apache.commons.math3.special.Erf;
import org.orrery.simulator.workload.Law;

/**
 * The logarithm is normal, with mean {@code mu} and standard deviation {@code sigma} that follow from mean and
 * coefficient of variation: sigma² = ln(1 + cv²), mu = ln(mean) - sigma²/2.
 */
final class LognormalLaw implements Law {

    private static final double SQRT_2 = StrictMath.sqrt(2);

    private final double mean;
    private final double cv;
    private final double mu;
    private final double sigma;

    LognormalLaw(double mean, double cv) {
        this.mean = mean;
        this.cv = cv;
        double variance = StrictMath.log1p(cv * cv);
        sigma = StrictMath.sqrt(variance);
        mu = StrictMath.log(mean) - variance / 2;
    }

    @Override
    public double at(double u) {
        double normal = SQRT_2 * Erf.erfInv(2 * u - 1);
        return StrictMath.exp(mu + sigma * normal);
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double variance() {
        return mean * cv * mean * cv;
    }

    @Override
    public String toString() {
        return "lognormal(mean " + mean + ", cv " + cv + ")";
    }
}
