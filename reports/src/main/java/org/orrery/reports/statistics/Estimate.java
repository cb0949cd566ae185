package org.orrery.reports.statistics;

/**
 * A mean with its confidence interval.
 *
 * @param mean the mean of the observations; of a quantile the quantile over all runs together
 * @param sd standard deviation of the observations; NaN for a single one
 * @param low lower end of the 95 % interval; NaN for a single observation
 * @param high upper end of the 95 % interval; NaN for a single observation
 * @param n number of observations
 */
public record Estimate(double mean, double sd, double low, double high, int n) {

    /** Half the width of the interval; NaN for a single observation. */
    public double halfWidth() {
        return (high - low) / 2;
    }

    /** Whether there is an interval: at least two observations. */
    public boolean hasInterval() {
        return !Double.isNaN(low);
    }

    /** Whether a value lies in the interval. */
    public boolean covers(double value) {
        return low <= value && value <= high;
    }

    /** An interval of the same width around another centre. */
    Estimate around(double centre) {
        return new Estimate(centre, sd, centre - halfWidth(), centre + halfWidth(), n);
    }

    /** The estimate of the difference taken the other way round. */
    Estimate negated() {
        return new Estimate(-mean, sd, -high, -low, n);
    }
}
