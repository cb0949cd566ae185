package org.orrery.simulator.placement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.NodeOrder;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.NodeWindow;
import org.orrery.simulator.policy.PlacementProfile;
import org.orrery.simulator.policy.TieBreak;

/** The nodes in the order in which a scheduler keeps them, made anew only when nodes join or leave. */
final class NodeOrdering {

    private final ClusterSnapshot snapshot;
    private final NodeOrder order;
    private NodeView[] nodes = {};
    private int[] positions = {};
    private long version = -1;

    NodeOrdering(ClusterSnapshot snapshot, PlacementProfile profile) {
        this.snapshot = snapshot;
        order = profile.window() == NodeWindow.ALL ? orderByTieBreak(profile) : profile.order();
    }

    /**
     * When all nodes are looked at anyway, keeping them in the order of the tie-break makes the first of the best the
     * right one.
     */
    private static NodeOrder orderByTieBreak(PlacementProfile profile) {
        if (profile.tieBreak() instanceof TieBreak.LowestName) {
            return sorted(profile.order(), Comparator.comparing(NodeView::name));
        }
        if (profile.tieBreak() instanceof TieBreak.LowestRank lowest) {
            return sorted(
                    profile.order(),
                    Comparator.comparingInt(node -> lowest.ranking().rank(node.name())));
        }
        return profile.order();
    }

    private static NodeOrder sorted(NodeOrder order, Comparator<NodeView> comparator) {
        return nodes -> order.order(nodes).stream().sorted(comparator).toList();
    }

    void refresh() {
        if (version == snapshot.structureVersion()) {
            return;
        }
        version = snapshot.structureVersion();
        List<NodeView> ordered = order.order(snapshot.nodes());
        nodes = ordered.toArray(new NodeView[0]);
        positions = new int[snapshot.slots()];
        Arrays.fill(positions, -1);
        for (int position = 0; position < nodes.length; position++) {
            positions[nodes[position].index()] = position;
        }
    }

    ClusterSnapshot snapshot() {
        return snapshot;
    }

    long version() {
        return version;
    }

    /** The nodes in order; not to be changed. */
    NodeView[] nodes() {
        return nodes;
    }

    /** The position of the node in a slot, or -1 when it is gone. */
    int position(int slot) {
        return slot < positions.length ? positions[slot] : -1;
    }
}
