package org.orrery.reports.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.orrery.reports.result.VariantResult;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.Series;

/**
 * The same series of several replications, bin by bin: the mean, and the band in which the middle 80 % of the
 * replications lie. Where replications ran for different lengths, bins are put together until all are of one width, and
 * each bin is of those replications that got so far.
 *
 * @param width seconds a bin; the first begins at zero
 * @param counts how many replications got as far as each bin
 * @param mean the mean of the replications in each bin; NaN where there was nothing to measure
 * @param low the value below which a tenth of the replications lie
 * @param high the value above which a tenth of the replications lie
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over, never changed.
public record SeriesBands(double width, int[] counts, double[] mean, double[] low, double[] high) {

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    /** The band of series of one metric, at least one. */
    public static SeriesBands of(List<Series> replications) {
        double width = replications.stream().mapToDouble(Series::width).max().orElseThrow();
        List<double[]> rows =
                replications.stream().map(series -> coarsened(series, width)).toList();
        int bins = rows.stream().mapToInt(row -> row.length).max().orElseThrow();
        int[] counts = new int[bins];
        double[] mean = new double[bins];
        double[] low = new double[bins];
        double[] high = new double[bins];
        double[] values = new double[rows.size()];
        for (int bin = 0; bin < bins; bin++) {
            int known = 0;
            for (double[] row : rows) {
                counts[bin] += bin < row.length ? 1 : 0;
                if (bin < row.length && !Double.isNaN(row[bin])) {
                    values[known++] = row[bin];
                }
            }
            Arrays.sort(values, 0, known);
            mean[bin] = mean(values, known);
            low[bin] = quantile(values, known, LOW);
            high[bin] = quantile(values, known, HIGH);
        }
        return new SeriesBands(width, counts, mean, low, high);
    }

    /** The band of a metric over the runs of a variant, or nothing when it has no such series. */
    public static Optional<SeriesBands> of(VariantResult variant, MetricKey key) {
        List<Series> series = variant.runs().stream()
                .flatMap(run -> run.series().stream())
                .filter(one -> one.key().equals(key))
                .toList();
        return series.isEmpty() ? Optional.empty() : Optional.of(of(series));
    }

    /** Up to where at least half of the replications got, so that what is left is no matter of a few. */
    public SeriesBands whereMostAre() {
        int length = mean.length;
        while (length > 1 && 2 * counts[length - 1] < counts[0]) {
            length--;
        }
        return new SeriesBands(
                width,
                Arrays.copyOf(counts, length),
                Arrays.copyOf(mean, length),
                Arrays.copyOf(low, length),
                Arrays.copyOf(high, length));
    }

    /** Whether the replications differ anywhere. */
    public boolean isWide() {
        return !Arrays.equals(low, high);
    }

    /** When the last bin ends, in seconds. */
    public double end() {
        return width * mean.length;
    }

    /** The largest mean; zero when there is none. */
    public double peak() {
        return largest(mean);
    }

    /** The upper end of the band where it is highest; zero when there is none. */
    public double top() {
        return Math.max(peak(), largest(high));
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).max().orElse(0);
    }

    /** When the mean is largest, in seconds: the middle of the first such bin. */
    public double peakTime() {
        double peak = peak();
        for (int bin = 0; bin < mean.length; bin++) {
            if (mean[bin] == peak) {
                return (bin + 0.5) * width;
            }
        }
        return 0;
    }

    /** The middles of the bins, times {@code factor}. */
    public double[] times(double factor) {
        double[] times = new double[mean.length];
        for (int bin = 0; bin < times.length; bin++) {
            times[bin] = (bin + 0.5) * width * factor;
        }
        return times;
    }

    private static double[] coarsened(Series series, double width) {
        int factor = (int) Math.rint(width / series.width());
        double[] fine = series.values();
        if (factor <= 1) {
            return fine;
        }
        if (series.kind() == Series.Kind.AVERAGE) {
            return coarsenedByWeight(series, factor);
        }
        double[] coarse = new double[(fine.length + factor - 1) / factor];
        for (int i = 0; i < coarse.length; i++) {
            double[] part = Arrays.stream(fine, i * factor, Math.min(fine.length, (i + 1) * factor))
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            double sum = DoubleStream.of(part).sum();
            boolean isTotal = series.kind() == Series.Kind.TOTAL;
            coarse[i] = part.length == 0 ? Double.NaN : isTotal ? sum : sum / part.length;
        }
        return coarse;
    }

    private static double[] coarsenedByWeight(Series series, int factor) {
        int length = series.values().length;
        double[] coarse = new double[(length + factor - 1) / factor];
        for (int i = 0; i < coarse.length; i++) {
            coarse[i] = BatchMeans.weightedMean(
                    series.values(), series.weights(), i * factor, Math.min(length, (i + 1) * factor));
        }
        return coarse;
    }

    private static double mean(double[] values, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** The quantile of sorted numbers, linear between neighbours (type 7 of Hyndman and Fan); NaN of none. */
    private static double quantile(double[] sorted, int count, double p) {
        if (count == 0) {
            return Double.NaN;
        }
        double position = p * (count - 1);
        int below = (int) position;
        int above = Math.min(below + 1, count - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
