package org.orrery.workloads.law;

import org.orrery.simulator.workload.Law;

/**
 * One of two exponential laws, with balanced means (Sauer and Chandy, 1975): p = (1 + sqrt((cv² - 1) / (cv² + 1))) / 2,
 * and both branches bring half of the mean.
 */
final class HyperexponentialLaw implements Law {

    private final double mean;
    private final double cv;
    private final double p;

    HyperexponentialLaw(double mean, double cv) {
        this.mean = mean;
        this.cv = cv;
        p = (1 + StrictMath.sqrt((cv * cv - 1) / (cv * cv + 1))) / 2;
    }

    @Override
    public double at(double u) {
        return u < p
                ? -mean / (2 * p) * StrictMath.log1p(-u / p)
                : -mean / (2 * (1 - p)) * StrictMath.log((1 - u) / (1 - p));
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
        return "hyperexponential(mean " + mean + ", cv " + cv + ")";
    }
}
