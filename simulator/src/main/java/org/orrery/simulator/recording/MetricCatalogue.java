package org.orrery.simulator.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.orrery.simulator.measure.MetricDefinition;

/** All metrics that runs give, by name. */
public final class MetricCatalogue {

    private final Map<String, MetricDefinition> byName = new TreeMap<>();

    /** The catalogue of this version. */
    public MetricCatalogue() {
        List<MetricDefinition> all = new ArrayList<>();
        all.addAll(UseMetrics.ALL);
        all.addAll(PodMetrics.ALL);
        all.addAll(TaskMetrics.ALL);
        all.addAll(RequestMetrics.ALL);
        all.addAll(ScalingMetrics.ALL);
        all.add(FairnessRecorder.JAIN);
        all.addAll(ResilienceMetrics.ALL);
        all.addAll(RolloutMetrics.ALL);
        all.addAll(NodeOrderRecorder.ALL);
        for (MetricDefinition definition : all) {
            if (byName.put(definition.name(), definition) != null) {
                throw new IllegalStateException("The metric " + definition.name() + " is defined twice.");
            }
        }
    }

    /** The definition of a metric; one whose name ends in a number is found with any number. */
    public Optional<MetricDefinition> find(String name) {
        MetricDefinition plain = byName.get(name);
        if (plain != null) {
            return Optional.of(plain);
        }
        return byName.values().stream()
                .filter(definition -> isWithNumber(definition.name(), name))
                .findFirst();
    }

    private static boolean isWithNumber(String pattern, String name) {
        int open = pattern.indexOf('<');
        return open > 0
                && name.startsWith(pattern.substring(0, open))
                && name.substring(open).matches("[0-9]+([.][0-9]+)?");
    }

    /** All definitions, by name. */
    public List<MetricDefinition> all() {
        return List.copyOf(byName.values());
    }
}
