package org.orrery.reports.result;

import org.orrery.simulator.measure.MetricKey;

/**
 * What the user wants of a metric. Objectives drive verdicts, the choice of the best variant, and the stopping rule.
 *
 * @param metric the metric
 * @param goal what is wanted
 * @param bound the bound of {@link Goal#AT_LEAST} and {@link Goal#AT_MOST} in the metric's unit; NaN otherwise
 */
public record Objective(MetricKey metric, Goal goal, double bound) {

    /** What is wanted of a metric. */
    public enum Goal {
        /** As small as possible. */
        MIN,
        /** As large as possible. */
        MAX,
        /** Not below a bound. */
        AT_LEAST,
        /** Not above a bound. */
        AT_MOST
    }
}
