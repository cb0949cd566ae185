package org.orrery.reports.statistics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;

/**
 * Quantiles over several runs. The quantile of what all runs saw together is no average of their quantiles: the
 * histograms are added, which does not depend on their order, and the quantile is read from the sum.
 */
final class PooledQuantiles {

    private static final Pattern QUANTILE = Pattern.compile("(.+)\\.p(\\d\\d)(\\d*)");
    private static final double MICROS = 1e6;

    private final Map<MetricKey, Histogram> merged;

    private PooledQuantiles(Map<MetricKey, Histogram> merged) {
        this.merged = merged;
    }

    static PooledQuantiles of(List<RunResult> runs) {
        Map<MetricKey, Histogram> merged = new TreeMap<>();
        for (RunResult run : runs) {
            run.histograms()
                    .forEach((key, histogram) -> merged.computeIfAbsent(
                                    key, k -> new Histogram(histogram.getNumberOfSignificantValueDigits()))
                            .add(histogram));
        }
        return new PooledQuantiles(merged);
    }

    /**
     * The quantile that a metric such as {@code tasks.wait.p95} stands for, in seconds; NaN when it is no quantile or
     * there is no distribution of it.
     */
    double find(MetricKey metric) {
        Matcher matcher = QUANTILE.matcher(metric.name());
        if (!matcher.matches()) {
            return Double.NaN;
        }
        Histogram histogram = merged.get(new MetricKey(matcher.group(1), metric.scope()));
        if (histogram == null || histogram.getTotalCount() == 0) {
            return Double.NaN;
        }
        double percentile = Double.parseDouble(matcher.group(2) + "." + matcher.group(3) + "0");
        return histogram.getValueAtPercentile(percentile) / MICROS;
    }
}
