package org.orrery.policies.autoscaling.nodes;

import java.util.ArrayList;
import java.util.List;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.TopologySpreadConstraint;
import org.orrery.simulator.spec.WellKnownLabels;

/**
 * Estimates how many nodes of a template some pods need, as the binpacking estimator of cluster-autoscaler does: groups
 * in decreasing order, each first onto the nodes added for others, then onto new ones, of which only the last is looked
 * at. Existing nodes count for spreading but are not used.
 */
public final class BinpackingEstimator {

    private final NodeFit fit;

    /** With these filters. */
    public BinpackingEstimator(NodeFit fit) {
        this.fit = fit;
    }

    /**
     * What was estimated.
     *
     * @param nodes new nodes that hold pods
     * @param placed the pods that they hold
     */
    public record Estimate(int nodes, List<PodView> placed) {}

    /**
     * Estimates.
     *
     * @param maxNodes the largest number of nodes to add; 0 for any
     */
    public Estimate estimate(
            ClusterSnapshot snapshot, NodeTemplate template, List<EquivalenceGroup> groups, int maxNodes) {
        snapshot.fork();
        try {
            Packing packing = new Packing(snapshot, template, maxNodes);
            for (EquivalenceGroup group : EquivalenceGroup.decreasing(groups, template)) {
                packing.pack(group);
            }
            return new Estimate(packing.usedNodes(), packing.placed);
        } finally {
            snapshot.rollback();
        }
    }

    /** One estimate at work. */
    private final class Packing {
        private final ClusterSnapshot snapshot;
        private final NodeTemplate template;
        private final int maxNodes;
        private final List<NodeView> added = new ArrayList<>();
        private final List<PodView> placed = new ArrayList<>();
        private int last;
        private boolean isFull;

        Packing(ClusterSnapshot snapshot, NodeTemplate template, int maxNodes) {
            this.snapshot = snapshot;
            this.template = template;
            this.maxNodes = maxNodes;
        }

        int usedNodes() {
            return (int) added.stream().filter(node -> node.podCount() > 0).count();
        }

        void pack(EquivalenceGroup group) {
            int next = 0;
            List<PodView> pods = group.pods();
            while (next < pods.size() && placeOnAdded(pods.get(next))) {
                next++;
            }
            boolean isSpread = isSpreadOverNodes(group);
            while (next < pods.size()) {
                PodView pod = pods.get(next);
                if (!placeOnLast(pod) && !(isSpread && placeOnAdded(pod)) && !placeOnNew(pod)) {
                    return;
                }
                next++;
            }
        }

        /** First fit, starting from the node that the last pod went to. */
        private boolean placeOnAdded(PodView pod) {
            for (int i = 0; i < added.size(); i++) {
                int position = (last + i) % added.size();
                if (fit.tryPlace(snapshot, pod, added.get(position))) {
                    last = position;
                    placed.add(pod);
                    return true;
                }
            }
            return false;
        }

        private boolean placeOnLast(PodView pod) {
            if (added.isEmpty() || !fit.tryPlace(snapshot, pod, added.get(added.size() - 1))) {
                return false;
            }
            placed.add(pod);
            return true;
        }

        private boolean placeOnNew(PodView pod) {
            boolean lastIsEmpty =
                    !added.isEmpty() && added.get(added.size() - 1).podCount() == 0;
            if (lastIsEmpty || isFull) {
                return false;
            }
            if (maxNodes > 0 && added.size() >= maxNodes) {
                isFull = true;
                return false;
            }
            int slot = snapshot.addNode("template-node-" + added.size(), template);
            NodeView node = snapshot.node(slot);
            added.add(node);
            return placeOnLast(pod);
        }
    }

    private static boolean isSpreadOverNodes(EquivalenceGroup group) {
        for (TopologySpreadConstraint constraint : group.template().spread()) {
            if (constraint.isRequired() && constraint.topologyKey().equals(WellKnownLabels.HOSTNAME)) {
                return true;
            }
        }
        return false;
    }
}
