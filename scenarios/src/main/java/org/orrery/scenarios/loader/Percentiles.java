package org.orrery.scenarios.loader;

import java.util.Map;

/** Percentiles as metrics name them. */
public final class Percentiles {

    private static final Map<String, Double> SHARES =
            Map.of("p50", 0.5, "p90", 0.9, "p95", 0.95, "p99", 0.99, "p999", 0.999);

    private Percentiles() {}

    /** Whether a text names a percentile. */
    public static boolean isOne(String name) {
        return SHARES.containsKey(name);
    }

    /** The share of values that lie below a percentile. */
    public static double share(String name) {
        Double share = SHARES.get(name);
        if (share == null) {
            throw new IllegalArgumentException("There is no percentile '" + name + "'.");
        }
        return share;
    }
}
