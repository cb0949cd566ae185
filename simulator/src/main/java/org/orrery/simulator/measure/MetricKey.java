package org.orrery.simulator.measure;

/**
 * A metric of something.
 *
 * @param name the metric's name in the {@link MetricCatalogue}
 * @param scope what it is of, such as {@code pool=general}; empty for the whole simulation
 */
public record MetricKey(String name, String scope) implements Comparable<MetricKey> {

    /** A metric of the whole simulation. */
    public static MetricKey of(String name) {
        return new MetricKey(name, "");
    }

    /** A metric of something. */
    public static MetricKey of(String name, String dimension, String value) {
        return new MetricKey(name, dimension + "=" + value);
    }

    @Override
    public int compareTo(MetricKey other) {
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : scope.compareTo(other.scope);
    }

    /** As in {@code latency.p99{service=shop}}. */
    @Override
    public String toString() {
        return scope.isEmpty() ? name : name + "{" + scope + "}";
    }
}
