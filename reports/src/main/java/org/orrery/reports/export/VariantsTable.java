package org.orrery.reports.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.orrery.reports.result.Axis;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.statistics.Estimate;
import org.orrery.reports.statistics.ExperimentAnalysis;
import org.orrery.simulator.measure.MetricKey;

/**
 * A row a variant: its value on each axis (as a number beside it where the axis is a sweep over a quantity), how its
 * runs ended, and the means of its metrics.
 */
final class VariantsTable {

    private VariantsTable() {}

    static void write(ExperimentResult result, ExperimentAnalysis analysis, Csv csv) throws IOException {
        List<MetricKey> metrics = List.copyOf(metrics(analysis));
        List<String> header = new ArrayList<>(List.of("variant"));
        for (Axis axis : result.axes()) {
            header.add(axis.path());
            if (!axis.numbers().isEmpty()) {
                header.add(axis.path() + (axis.unit().isEmpty() ? " as number" : " in " + axis.unit()));
            }
        }
        header.addAll(List.of("replications", "endReason"));
        metrics.forEach(metric -> header.add(metric.toString()));
        csv.row(header.toArray(String[]::new));
        for (VariantResult variant : result.variants()) {
            List<String> row = new ArrayList<>(List.of(variant.name()));
            for (Axis axis : result.axes()) {
                String label = variant.settings().getOrDefault(axis.path(), "");
                row.add(label);
                if (!axis.numbers().isEmpty()) {
                    int index = axis.labels().indexOf(label);
                    row.add(index < 0 ? "" : Numbers.text(axis.numbers().get(index)));
                }
            }
            row.add(Integer.toString(variant.runs().size()));
            row.add(EndReasons.worst(variant));
            Map<MetricKey, Estimate> estimates = analysis.estimates().getOrDefault(variant.name(), Map.of());
            for (MetricKey metric : metrics) {
                Estimate estimate = estimates.get(metric);
                row.add(estimate == null ? "" : Numbers.text(estimate.mean()));
            }
            csv.row(row.toArray(String[]::new));
        }
    }

    private static Set<MetricKey> metrics(ExperimentAnalysis analysis) {
        TreeSet<MetricKey> metrics = new TreeSet<>();
        analysis.estimates().values().forEach(estimates -> metrics.addAll(estimates.keySet()));
        return metrics;
    }
}
