package org.orrery.reports.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orrery.reports.chart.topic.Evidence;
import org.orrery.reports.html.Page.MetricGroup;
import org.orrery.reports.html.Page.MetricRow;
import org.orrery.reports.result.VariantResult;
import org.orrery.simulator.measure.MetricDefinition;
import org.orrery.simulator.measure.MetricKey;

/** Makes the tables of all metrics with their definitions. */
final class MetricTables {

    private final Evidence evidence;

    MetricTables(Evidence evidence) {
        this.evidence = evidence;
    }

    /** A table of the whole simulation and one for each dimension by which metrics are given. */
    List<MetricGroup> groups() {
        Map<String, List<MetricRow>> byDimension = new TreeMap<>();
        for (MetricKey key : evidence.metrics()) {
            String dimension = key.scope().replaceFirst("=.*", "");
            byDimension.computeIfAbsent(dimension, name -> new ArrayList<>()).add(row(key));
        }
        List<String> variants =
                evidence.variants().stream().map(VariantResult::name).toList();
        List<MetricGroup> groups = new ArrayList<>();
        byDimension.forEach((dimension, rows) -> groups.add(new MetricGroup(
                dimension.isEmpty() ? "Of the whole simulation" : "By " + dimension,
                dimension.isEmpty(),
                variants,
                rows)));
        return groups;
    }

    private MetricRow row(MetricKey key) {
        List<String> values = evidence.variants().stream()
                .map(variant -> evidence.measured(variant, key))
                .toList();
        return new MetricRow(
                key.toString(),
                evidence.definition(key.name()).map(MetricDefinition::help).orElse(""),
                evidence.definition(key.name()).map(MetricTables::formula).orElse(""),
                values);
    }

    private static String formula(MetricDefinition definition) {
        return definition.source().isEmpty()
                ? definition.formula()
                : definition.formula() + " (" + definition.source() + ")";
    }
}
