package org.orrery.reports.text;

import org.orrery.simulator.measure.MetricDefinition;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.recording.MetricCatalogue;

/** The units of metrics. */
public final class Units {

    private final MetricCatalogue catalogue = new MetricCatalogue();

    /** The unit of a metric as the catalogue has it; empty for a metric that it does not know. */
    public String of(MetricKey metric) {
        return catalogue.find(metric.name()).map(MetricDefinition::unit).orElse("");
    }
}
