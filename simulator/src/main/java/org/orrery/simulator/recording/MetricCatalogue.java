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
        for (MetricDefinition definition : all) {
            if (byName.put(definition.name(), definition) != null) {
                throw new IllegalStateException("The metric " + definition.name() + " is defined twice.");
            }
        }
    }

    /** The definition of a metric. */
    public Optional<MetricDefinition> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All definitions, by name. */
    public List<MetricDefinition> all() {
        return List.copyOf(byName.values());
    }
}
