package org.orrery.reports.statistics;

/**
 * A mean with its confidence interval.
 *
 * @param mean the mean of the observations
 * @param sd their standard deviation; NaN for a single one
 * @param low lower end of the 95 % interval; NaN for a single observation
 * @param high upper end of the 95 % interval; NaN for a single observation
 * @param n number of observations
 */
public record Estimate(double mean, double sd, double low, double high, int n) {

    /** Half the width of the interval; NaN for a single observation. */
    public double halfWidth() {
        return (high - low) / 2;
    }
}
