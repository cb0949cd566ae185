package org.orrery.simulator.network;

import java.util.List;

/**
 * How long a message takes one way, by where its two ends are.
 *
 * @param node seconds between pods of one node
 * @param zone seconds between nodes of one zone
 * @param region seconds between zones of one region
 * @param other seconds between regions, where nothing else is said
 * @param between seconds between two zones, in both directions
 */
public record NetworkSpec(double node, double zone, double region, double other, List<Between> between) {

    /** Messages take no time. */
    public static final NetworkSpec INSTANT = new NetworkSpec(0, 0, 0, 0, List.of());

    /** Copies the list. */
    public NetworkSpec {
        between = List.copyOf(between);
    }

    /** Two zones and the seconds between them. */
    public record Between(String from, String to, double seconds) {}

    /** Whether nothing takes time. */
    public boolean isInstant() {
        return node == 0 && zone == 0 && region == 0 && other == 0 && between.isEmpty();
    }
}
