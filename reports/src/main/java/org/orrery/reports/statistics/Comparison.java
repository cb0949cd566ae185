package org.orrery.reports.statistics;

import org.orrery.simulator.measure.MetricKey;

/**
 * A variant against the baseline in one metric, by paired differences under common random numbers.
 *
 * @param metric the metric
 * @param baseline name of the baseline
 * @param variant name of the variant
 * @param difference mean of variant less baseline, with its interval
 * @param relative the difference relative to the baseline's mean; NaN when that is zero
 * @param p two-sided p-value of the paired t test; NaN with fewer than two pairs
 * @param pAdjusted p after Holm's correction over the family of objectives and variants; NaN for metrics that are no
 *     objective
 * @param effectSize standardised effect of the paired differences (Hedges' g); NaN when it cannot be computed
 * @param verdict what it means
 */
public record Comparison(
        MetricKey metric,
        String baseline,
        String variant,
        Estimate difference,
        double relative,
        double p,
        double pAdjusted,
        double effectSize,
        Verdict verdict) {}
