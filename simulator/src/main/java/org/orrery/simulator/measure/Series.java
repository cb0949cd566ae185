package org.orrery.simulator.measure;

/**
 * A metric over time.
 *
 * @param key the metric
 * @param width seconds a bin; the first begins at zero
 * @param values one for each bin, in the metric's unit
 */
@SuppressWarnings(
        "ArrayRecordComponent") // Handed over, never changed; lists of boxed numbers would be ten times as large.
public record Series(MetricKey key, double width, double[] values) {}
