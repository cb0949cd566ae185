package org.orrery.reports.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.orrery.simulator.measure.Series;

/**
 * The same series of several replications, bin by bin: the mean, and the band in which the middle 80 % of the
 * replications lie. Where replications ran for different lengths, bins are put together until all are of one width, and
 * each bin is of those replications that got so far.
 *
 * @param width seconds a bin; the first begins at zero
 * @param mean the mean of the replications in each bin; NaN where there was nothing to measure
 * @param low the value below which a tenth of the replications lie
 * @param high the value above which a tenth of the replications lie
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over, never changed.
public record SeriesBands(double width, double[] mean, double[] low, double[] high) {

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    /** The band of series of one metric, at least one. */
    public static SeriesBands of(List<Series> replications) {
        double width = replications.stream().mapToDouble(Series::width).max().orElseThrow();
        List<double[]> rows =
                replications.stream().map(series -> coarsened(series, width)).toList();
        int bins = rows.stream().mapToInt(row -> row.length).max().orElseThrow();
        double[] mean = new double[bins];
        double[] low = new double[bins];
        double[] high = new double[bins];
        for (int bin = 0; bin < bins; bin++) {
            int at = bin;
            double[] values = rows.stream()
                    .mapToDouble(row -> at < row.length ? row[at] : Double.NaN)
                    .filter(value -> !Double.isNaN(value))
                    .sorted()
                    .toArray();
            mean[bin] = DoubleStream.of(values).average().orElse(Double.NaN);
            low[bin] = quantile(values, LOW);
            high[bin] = quantile(values, HIGH);
        }
        return new SeriesBands(width, mean, low, high);
    }

    private static double[] coarsened(Series series, double width) {
        int factor = (int) Math.rint(width / series.width());
        double[] fine = series.values();
        if (factor <= 1) {
            return fine;
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

    /** The quantile of sorted numbers, linear between neighbours (type 7 of Hyndman and Fan); NaN of none. */
    private static double quantile(double[] sorted, double p) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double position = p * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
