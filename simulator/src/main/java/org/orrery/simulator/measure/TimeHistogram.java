package org.orrery.simulator.measure;

import org.HdrHistogram.Histogram;
import org.orrery.simulator.kernel.CompensatedSum;

/**
 * A distribution of times: exact mean, and quantiles to three digits from a histogram that can be merged with others.
 */
public final class TimeHistogram {

    private static final double MICROS = 1e6;
    /** A hundred years. */
    private static final double LARGEST = 3.2e9;

    private final Histogram histogram = new Histogram(3);
    private final CompensatedSum sum = new CompensatedSum();

    /** Adds a time in seconds, not negative. */
    public void add(double seconds) {
        histogram.recordValue((long) StrictMath.rint(Math.min(seconds, LARGEST) * MICROS));
        sum.add(seconds);
    }

    /** Forgets everything. */
    public void reset() {
        histogram.reset();
        sum.reset();
    }

    /** How many times were added. */
    public long count() {
        return histogram.getTotalCount();
    }

    /** The mean in seconds; NaN when there is none. */
    public double mean() {
        return count() == 0 ? Double.NaN : sum.value() / count();
    }

    /** A quantile in seconds; NaN when there is none. */
    public double quantile(double p) {
        return count() == 0 ? Double.NaN : histogram.getValueAtPercentile(p * 100) / MICROS;
    }

    /** The histogram, in microseconds. */
    public Histogram histogram() {
        return histogram;
    }
}
