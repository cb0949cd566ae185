package org.orrery.reports.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.statistics.SeriesBands;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.measure.Series;

/**
 * Metrics over time: replication 0 as it was, and of the others, where there are any, the mean and the ends of the band
 * in which the middle 80 % of them lie, with {@code mean}, {@code p10} and {@code p90} in the place of the
 * replication's number. The time is that of a bin's beginning.
 */
final class SeriesTable {

    private final ExperimentResult result;
    private final Csv csv;

    private SeriesTable(ExperimentResult result, Csv csv) {
        this.result = result;
        this.csv = csv;
    }

    static void write(ExperimentResult result, Csv csv) throws IOException {
        new SeriesTable(result, csv).write();
    }

    private void write() throws IOException {
        csv.row("variant", "replication", "time", "metric", "scope", "value");
        for (VariantResult variant : result.variants()) {
            for (RunResult run : variant.runs()) {
                if (run.replication() == 0) {
                    for (Series series : run.series()) {
                        write(variant, "0", series.key(), series.width(), series.values());
                    }
                }
            }
            writeBandsOfTheOthers(variant);
        }
    }

    private void writeBandsOfTheOthers(VariantResult variant) throws IOException {
        Map<MetricKey, List<Series>> byMetric = new TreeMap<>();
        for (RunResult run : variant.runs()) {
            if (run.replication() != 0) {
                run.series()
                        .forEach(series -> byMetric.computeIfAbsent(series.key(), key -> new ArrayList<>())
                                .add(series));
            }
        }
        for (Map.Entry<MetricKey, List<Series>> metric : byMetric.entrySet()) {
            SeriesBands bands = SeriesBands.of(metric.getValue());
            write(variant, "mean", metric.getKey(), bands.width(), bands.mean());
            write(variant, "p10", metric.getKey(), bands.width(), bands.low());
            write(variant, "p90", metric.getKey(), bands.width(), bands.high());
        }
    }

    private void write(VariantResult variant, String replication, MetricKey metric, double width, double[] values)
            throws IOException {
        for (int i = 0; i < values.length; i++) {
            csv.row(
                    variant.name(),
                    replication,
                    Numbers.text(i * width),
                    metric.name(),
                    metric.scope(),
                    Numbers.text(values[i]));
        }
    }
}
