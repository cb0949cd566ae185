package org.orrery.simulator.network;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.spec.NodeTemplate;

/** Says how long messages between nodes take. */
public final class Network {

    /** Sums of what was added and taken away again that are below this are nothing, in seconds. */
    private static final double LEAST = 1e-12;

    private final NetworkSpec spec;
    private final Map<String, Integer> parted = new HashMap<>();
    private final Map<String, Integer> partedPairs = new HashMap<>();
    private final Map<String, Double> added = new HashMap<>();
    private final Map<String, Double> between = new HashMap<>();

    /** A network. */
    public Network(NetworkSpec spec) {
        this.spec = spec;
        for (NetworkSpec.Between pair : spec.between()) {
            between.put(key(pair.from(), pair.to()), pair.seconds());
            between.put(key(pair.to(), pair.from()), pair.seconds());
        }
    }

    // ---- faults ----

    /** A zone is parted from all others and from outside, or one of its partings is over. */
    public void part(String zone, boolean begins) {
        change(parted, zone, begins);
    }

    /** Two zones are parted from each other, or one of their partings is over. */
    public void part(String one, String other, boolean begins) {
        change(partedPairs, key(one, other), begins);
        change(partedPairs, key(other, one), begins);
    }

    private static void change(Map<String, Integer> counts, String of, boolean begins) {
        int count = counts.getOrDefault(of, 0) + (begins ? 1 : -1);
        if (count == 0) {
            counts.remove(of);
        } else {
            counts.put(of, count);
        }
    }

    /** Messages between two zones take so many seconds more, in both directions; negative to end that. */
    public void delay(String one, String other, double seconds) {
        added.merge(key(one, other), seconds, Double::sum);
        added.merge(key(other, one), seconds, Double::sum);
        added.values().removeIf(value -> Math.abs(value) < LEAST);
    }

    /**
     * Whether no message gets from one place to another.
     *
     * @param from a node, or null for outside
     */
    public boolean isCut(@Nullable Node from, Node to) {
        if (parted.isEmpty() && partedPairs.isEmpty()) {
            return false;
        }
        String there = to.template().zone();
        if (from == null) {
            return parted.containsKey(there);
        }
        String here = from.template().zone();
        return !here.equals(there)
                && (parted.containsKey(here) || parted.containsKey(there) || partedPairs.containsKey(key(here, there)));
    }

    private static String key(String from, String to) {
        return from + '\n' + to;
    }

    /** Whether all messages arrive at once. */
    public boolean isInstant() {
        return spec.isInstant() && added.isEmpty();
    }

    /** Seconds that a message takes from one node to another. */
    public double latency(Node from, Node to) {
        double usual = usual(from, to);
        return added.isEmpty()
                ? usual
                : usual
                        + added.getOrDefault(
                                key(from.template().zone(), to.template().zone()), 0.0);
    }

    private double usual(Node from, Node to) {
        if (from == to) {
            return spec.node();
        }
        NodeTemplate one = from.template();
        NodeTemplate other = to.template();
        if (!between.isEmpty()) {
            Double said = between.get(key(one.zone(), other.zone()));
            if (said != null) {
                return said;
            }
        }
        if (one.zone().equals(other.zone())) {
            return spec.zone();
        }
        return one.region().equals(other.region()) ? spec.region() : spec.other();
    }
}
