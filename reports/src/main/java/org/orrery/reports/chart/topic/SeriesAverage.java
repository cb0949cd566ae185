package org.orrery.reports.chart.topic;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.orrery.reports.result.VariantResult;
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

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;
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
        double width = series.stream().mapToDouble(Series::width).max().orElseThrow();
        double[][] values = series.stream().map(one -> coarsened(one, width)).toArray(double[][]::new);
        if (values.length == 1) {
            return new SeriesAverage(width, values[0], NONE, NONE);
        }
        int length = lengthOfMostRuns(values);
        double[] mean = new double[length];
        double[] low = new double[length];
        double[] high = new double[length];
        double[] column = new double[values.length];
        for (int bin = 0; bin < length; bin++) {
            int count = 0;
            double sum = 0;
            for (double[] run : values) {
                if (bin < run.length && !Double.isNaN(run[bin])) {
                    column[count++] = run[bin];
                    sum += run[bin];
                }
            }
            Arrays.sort(column, 0, count);
            mean[bin] = count == 0 ? Double.NaN : sum / count;
            low[bin] = quantile(column, count, LOW);
            high[bin] = quantile(column, count, HIGH);
        }
        boolean isAlways = Arrays.equals(low, high);
        return new SeriesAverage(width, mean, isAlways ? NONE : low, isAlways ? NONE : high);
    }

    /** Puts bins together until they are as wide as those of the coarsest replication. */
    private static double[] coarsened(Series series, double width) {
        int perBin = (int) Math.round(width / series.width());
        if (perBin <= 1) {
            return series.values();
        }
        double[] coarse = new double[(series.values().length + perBin - 1) / perBin];
        for (int bin = 0; bin < coarse.length; bin++) {
            int end = Math.min(series.values().length, (bin + 1) * perBin);
            coarse[bin] = Arrays.stream(series.values(), bin * perBin, end)
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElse(Double.NaN);
        }
        return coarse;
    }

    private static int lengthOfMostRuns(double[][] values) {
        int[] lengths =
                Arrays.stream(values).mapToInt(run -> run.length).sorted().toArray();
        return lengths[lengths.length / 2];
    }

    /** A quantile with linear interpolation between the order statistics. */
    private static double quantile(double[] sorted, int count, double p) {
        if (count == 0) {
            return Double.NaN;
        }
        double at = p * (count - 1);
        int below = (int) at;
        int above = Math.min(below + 1, count - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
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
