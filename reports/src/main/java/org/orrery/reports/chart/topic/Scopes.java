package org.orrery.reports.chart.topic;

import java.util.List;
import java.util.TreeSet;
import org.orrery.simulator.measure.MetricKey;

/** The services of an experiment, as they are told by the scopes of its metrics. */
final class Scopes {

    private static final String SERVICE = "service=";

    private Scopes() {}

    /** Scopes of services that have a metric, by name. */
    static List<String> services(Evidence evidence, String metric) {
        TreeSet<String> scopes = new TreeSet<>();
        for (MetricKey key : evidence.metrics()) {
            if (key.name().equals(metric) && key.scope().startsWith(SERVICE)) {
                scopes.add(key.scope());
            }
        }
        return List.copyOf(scopes);
    }

    /** The name in a scope. */
    static String name(String scope) {
        return scope.substring(scope.indexOf('=') + 1);
    }

    /** A scope as a part of a file's name. */
    static String fileName(String scope) {
        return scope.isEmpty() ? "" : "-" + name(scope).replaceAll("[^A-Za-z0-9]+", "-");
    }
}
