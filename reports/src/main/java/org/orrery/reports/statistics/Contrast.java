package org.orrery.reports.statistics;

import org.orrery.simulator.measure.MetricKey;

/**
 * A comparison before it is known what else is compared: all but the corrected p-value and the verdict.
 *
 * @param metric the metric
 * @param baseline what is compared with
 * @param variant what is compared
 * @param baselineMean the baseline's mean
 * @param test the paired test
 * @param difference the difference that is reported
 */
record Contrast(
        MetricKey metric, String baseline, String variant, double baselineMean, PairedTest test, Estimate difference) {

    /**
     * The contrast of two rows of observations.
     *
     * @param pooledBaseline the pooled quantile of the baseline where the metric is one; otherwise NaN
     * @param pooledVariant the pooled quantile of the variant where the metric is one; otherwise NaN
     */
    static Contrast of(
            MetricKey metric,
            String baseline,
            String variant,
            double[] baselineRow,
            double[] variantRow,
            double pooledBaseline,
            double pooledVariant) {
        PairedTest test = PairedTest.of(baselineRow, variantRow);
        Estimate own = test.difference();
        double pooled = pooledVariant - pooledBaseline;
        double mean =
                Double.isNaN(pooled) ? StudentInterval.mean(StudentInterval.numbers(baselineRow)) : pooledBaseline;
        return new Contrast(metric, baseline, variant, mean, test, Double.isNaN(pooled) ? own : own.around(pooled));
    }

    /** The difference relative to the baseline's mean; NaN when that is zero. */
    double relative() {
        return baselineMean == 0 ? Double.NaN : difference.mean() / Math.abs(baselineMean);
    }
}
