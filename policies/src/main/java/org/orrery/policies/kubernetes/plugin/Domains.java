package org.orrery.policies.kubernetes.plugin;

import it.unimi.dsi.fastutil.objects.Object2LongOpenHashMap;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.PodCounts;

/** A number for each value of one node label: each domain of a topology. */
final class Domains {

    private final String topologyKey;
    private final Object2LongOpenHashMap<String> sums = new Object2LongOpenHashMap<>();

    Domains(String topologyKey) {
        this.topologyKey = topologyKey;
    }

    String topologyKey() {
        return topologyKey;
    }

    /** Adds the number of pods on each node, weighted, to the node's domain; nodes without the label add nothing. */
    void add(PodCounts pods, long weight, ClusterSnapshot snapshot) {
        if (pods.total() == 0) {
            return;
        }
        for (NodeView node : snapshot.nodes()) {
            int count = pods.onNode(node.index());
            String domain = count == 0 ? null : node.labels().get(topologyKey);
            if (domain != null) {
                sums.addTo(domain, count * weight);
            }
        }
    }

    /** Whether a node is in some domain. */
    boolean hasNode(NodeView node) {
        return node.labels().containsKey(topologyKey);
    }

    /** The number of a node's domain, 0 when it is in none. */
    long of(NodeView node) {
        String domain = node.labels().get(topologyKey);
        return domain == null ? 0 : sums.getLong(domain);
    }

    /** Whether nothing was added that is in a domain. */
    boolean isEmpty() {
        return sums.isEmpty();
    }
}
