package org.orrery.reports.chart.topic;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.statistics.SeriesBands;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.Series;

/**
 * A metric over time, averaged over the replications of a variant. A replication that has ended no longer counts; the
 * average ends when more than half of them have.
 *
 * @param width seconds a bin
 * @param mean mean over the replications
 * @param low the 10th percentile over the replications; empty when they are all alike
 * @param high the 90th percentile over the replications; empty when they are all alike
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over, never changed.
record SeriesAverage(double width, double[] mean, double[] low, double[] high) {

    private static final double[] NONE = {};

    /** The average of a metric, or nothing when the variant has no such series. */
    static Optional<SeriesAverage> of(VariantResult variant, MetricKey key) {
        List<Series> series = variant.runs().stream()
                .flatMap(run -> run.series().stream())
                .filter(one -> one.key().equals(key))
                .toList();
        return series.isEmpty() ? Optional.empty() : Optional.of(average(series));
    }

    private static SeriesAverage average(List<Series> series) {
        SeriesBands bands = SeriesBands.of(series);
        int[] lengths = series.stream()
                .mapToInt(one -> (int) Math.ceil(one.values().length * one.width() / bands.width()))
                .sorted()
                .toArray();
        int length = Math.min(lengths[lengths.length / 2], bands.mean().length);
        double[] low = Arrays.copyOf(bands.low(), length);
        double[] high = Arrays.copyOf(bands.high(), length);
        boolean isAlways = Arrays.equals(low, high);
        return new SeriesAverage(
                bands.width(), Arrays.copyOf(bands.mean(), length), isAlways ? NONE : low, isAlways ? NONE : high);
    }

    /** When the last bin ends, in seconds. */
    double end() {
        return width * mean.length;
    }

    /** The largest mean; zero when there is none. */
    double peak() {
        return Arrays.stream(mean).filter(value -> !Double.isNaN(value)).max().orElse(0);
    }

    /** When the mean is largest, in seconds: the middle of the first such bin. */
    double peakTime() {
        double peak = peak();
        for (int bin = 0; bin < mean.length; bin++) {
            if (mean[bin] == peak) {
                return (bin + 0.5) * width;
            }
        }
        return 0;
    }

    /** The middles of the bins, times {@code factor}. */
    double[] times(double factor) {
        double[] times = new double[mean.length];
        for (int bin = 0; bin < times.length; bin++) {
            times[bin] = (bin + 0.5) * width * factor;
        }
        return times;
    }
}
