package org.orrery.scenarios.experiment;

/**
 * How many replications are run.
 *
 * @param first how many at first, at least 1
 * @param relativePrecision half-width of the interval relative to the mean at which replications end, or NaN for a
 *     fixed number
 * @param confidence confidence of that interval, 0.95 for 95 %
 * @param max how many at most
 */
public record ReplicationRule(int first, double relativePrecision, double confidence, int max) {

    /** A fixed number. */
    public static ReplicationRule fixed(int count) {
        return new ReplicationRule(count, Double.NaN, 0.95, count);
    }

    /** Whether more are run until the objectives are known well enough. */
    public boolean isSequential() {
        return !Double.isNaN(relativePrecision);
    }
}
