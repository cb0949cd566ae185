package org.orrery.simulator.measure;

/**
 * A metric over time.
 *
 * @param key the metric
 * @param kind what its values are
 * @param width seconds a bin; the first begins at zero
 * @param values one for each bin, in the metric's unit; NaN where there was nothing to measure
 * @param weights how many things the value of each bin is an average of; empty for other kinds than
 *     {@link Kind#AVERAGE}
 */
@SuppressWarnings(
        "ArrayRecordComponent") // Handed over, never changed; lists of boxed numbers would be ten times as large.
public record Series(MetricKey key, Kind kind, double width, double[] values, double[] weights) {

    private static final double[] NONE = {};

    /** A series without weights. */
    public Series(MetricKey key, Kind kind, double width, double[] values) {
        this(key, kind, width, values, NONE);
    }

    /**
     * Averages over the things that were counted in each bin.
     *
     * @param sums of a quantity of these things, by bin
     * @param counts how many there were, by bin
     */
    public static Series averages(MetricKey key, double width, double[] sums, double[] counts) {
        double[] means = new double[sums.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = counts[i] > 0 ? sums[i] / counts[i] : Double.NaN;
        }
        return new Series(key, Kind.AVERAGE, width, means, counts);
    }

    /** What the values of a series are, and so how bins are put together. */
    public enum Kind {
        /** Averages over the time of the bin: together, the average of the bins. */
        TIME_AVERAGE,
        /** Averages over things counted in the bin: together, the average weighted by their numbers. */
        AVERAGE,
        /** Quantiles of what there was in the bin: together they are not known. */
        QUANTILE,
        /** How much there was in the bin: together, the sum of the bins. */
        TOTAL
    }
}
