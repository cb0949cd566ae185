package org.orrery.reports.statistics;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Gamma;

/**
 * Paired differences of two variants that met the same random numbers: what both have in common cancels out, so that
 * far fewer observations tell them apart than independent ones would (Law, Simulation Modeling and Analysis, section
 * 10.2.1).
 *
 * @param difference mean of second less first, with its interval
 * @param p two-sided p-value of the hypothesis that there is no difference; NaN with fewer than two pairs
 * @param effectSize Hedges' g of the differences: their mean in standard deviations, corrected for small samples; NaN
 *     with fewer than two pairs and when all differences are the same
 */
record PairedTest(Estimate difference, double p, double effectSize) {

    /** Compares observations of the same length, of which those belong together that have the same index. */
    static PairedTest of(double[] first, double[] second) {
        double[] differences = new double[first.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = second[i] - first[i];
        }
        Estimate difference = StudentInterval.of(differences);
        if (difference.n() < 2) {
            return new PairedTest(difference, Double.NaN, Double.NaN);
        }
        if (difference.sd() == 0) {
            return new PairedTest(difference, difference.mean() == 0 ? 1 : 0, Double.NaN);
        }
        double degreesOfFreedom = difference.n() - 1;
        double t = Math.abs(difference.mean()) / (difference.sd() / Math.sqrt(difference.n()));
        double p = 2 * new TDistribution(null, degreesOfFreedom).cumulativeProbability(-t);
        double effect = difference.mean() / difference.sd() * smallSampleCorrection(degreesOfFreedom);
        return new PairedTest(difference, p, effect);
    }

    /** The exact factor of Hedges (Journal of Educational Statistics 6, 1981, equation 6e). */
    static double smallSampleCorrection(double degreesOfFreedom) {
        if (degreesOfFreedom < 2) {
            // One degree: the gamma function of zero is infinite, an effect of two pairs is worth nothing.
            return 0;
        }
        double logarithm = Gamma.logGamma(degreesOfFreedom / 2) - Gamma.logGamma((degreesOfFreedom - 1) / 2);
        return StrictMath.exp(logarithm) / Math.sqrt(degreesOfFreedom / 2);
    }
}
