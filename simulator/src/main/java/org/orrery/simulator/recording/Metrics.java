package org.orrery.simulator.recording;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.orrery.simulator.measure.MetricDefinition;
import org.orrery.simulator.measure.MetricKey;

/**
 * The metrics of a run as they are gathered. Values that are not numbers, such as the mean of nothing, are left out.
 */
public final class Metrics {

    private final TreeMap<MetricKey, Double> values = new TreeMap<>();

    /** Adds a metric of a scope; empty for the whole simulation. */
    public void put(MetricDefinition definition, String scope, double value) {
        if (!Double.isNaN(value)) {
            values.put(new MetricKey(definition.name(), scope), value);
        }
    }

    /** Adds a metric whose name ends in a number. */
    void put(MetricDefinition definition, double number, String scope, double value) {
        String name = definition.name();
        if (!Double.isNaN(value)) {
            String text = number == StrictMath.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
            values.put(new MetricKey(name.substring(0, name.indexOf('<')) + text, scope), value);
        }
    }

    /** Adds a metric of the whole simulation. */
    public void put(MetricDefinition definition, double value) {
        put(definition, "", value);
    }

    /** All metrics, by name and scope. */
    public Map<MetricKey, Double> values() {
        return Collections.unmodifiableMap(values);
    }
}
