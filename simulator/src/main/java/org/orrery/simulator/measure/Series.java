package org.orrery.simulator.measure;

/**
 * A metric over time.
 *
 * @param key the metric
 * @param kind what its values are
 * @param width seconds a bin; the first begins at zero
 * @param values one for each bin, in the metric's unit; NaN where there was nothing to measure
 */
@SuppressWarnings(
        "ArrayRecordComponent") // Handed over, never changed; lists of boxed numbers would be ten times as large.
public record Series(MetricKey key, Kind kind, double width, double[] values) {

    /** What the values of a series are, and so how bins are put together. */
    public enum Kind {
        /** Averages over the time of the bin: together, the average of the bins. */
        TIME_AVERAGE,
        /** How much there was in the bin: together, the sum of the bins. */
        TOTAL
    }
}
