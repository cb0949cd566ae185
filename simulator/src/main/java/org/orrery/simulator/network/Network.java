package org.orrery.simulator.network;

import java.util.HashMap;
import java.util.Map;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.spec.NodeTemplate;

/** Says how long messages between nodes take. */
public final class Network {

    private final NetworkSpec spec;
    private final Map<String, Double> between = new HashMap<>();

    /** A network. */
    public Network(NetworkSpec spec) {
        this.spec = spec;
        for (NetworkSpec.Between pair : spec.between()) {
            between.put(key(pair.from(), pair.to()), pair.seconds());
            between.put(key(pair.to(), pair.from()), pair.seconds());
        }
    }

    private static String key(String from, String to) {
        return from + '\n' + to;
    }

    /** Whether all messages arrive at once. */
    public boolean isInstant() {
        return spec.isInstant();
    }

    /** Seconds that a message takes from one node to another. */
    public double latency(Node from, Node to) {
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
