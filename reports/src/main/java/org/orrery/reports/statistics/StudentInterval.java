package org.orrery.reports.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;
import org.orrery.simulator.kernel.CompensatedSum;

/**
 * The confidence interval of a mean of independent observations by Student's t (Student, Biometrika 6, 1908; Law,
 * Simulation Modeling and Analysis, section 4.5).
 */
final class StudentInterval {

    /** Confidence of all intervals that are reported. */
    static final double CONFIDENCE = 0.95;

    private StudentInterval() {}

    /** The mean of the observations that are numbers, with its 95 % interval; all NaN when there is none. */
    static Estimate of(double[] observations) {
        double[] numbers = numbers(observations);
        int n = numbers.length;
        double mean = mean(numbers);
        if (n < 2) {
            return new Estimate(mean, Double.NaN, Double.NaN, Double.NaN, n);
        }
        double sd = standardDeviation(numbers, mean);
        double halfWidth = halfWidth(sd, n, CONFIDENCE);
        return new Estimate(mean, sd, mean - halfWidth, mean + halfWidth, n);
    }

    /** Half the width of the interval of a mean of {@code n} observations, at least two. */
    static double halfWidth(double sd, int n, double confidence) {
        return sd == 0 ? 0 : quantile(n - 1, (1 + confidence) / 2) * sd / Math.sqrt(n);
    }

    private static double quantile(int degreesOfFreedom, double p) {
        return new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability(p);
    }

    /** The observations without those that are missing. */
    static double[] numbers(double[] observations) {
        int count = 0;
        double[] numbers = new double[observations.length];
        for (double observation : observations) {
            if (!Double.isNaN(observation)) {
                numbers[count++] = observation;
            }
        }
        return Arrays.copyOf(numbers, count);
    }

    /** The mean; NaN of nothing. */
    static double mean(double[] numbers) {
        CompensatedSum sum = new CompensatedSum();
        for (double number : numbers) {
            sum.add(number);
        }
        return numbers.length == 0 ? Double.NaN : sum.value() / numbers.length;
    }

    /** The standard deviation of a sample around its mean, with n - 1; numbers that are all the same have none. */
    static double standardDeviation(double[] numbers, double mean) {
        CompensatedSum squares = new CompensatedSum();
        boolean isConstant = true;
        for (double number : numbers) {
            squares.add((number - mean) * (number - mean));
            isConstant &= number == numbers[0];
        }
        return isConstant ? 0 : Math.sqrt(squares.value() / (numbers.length - 1));
    }
}
