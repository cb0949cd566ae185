package org.orrery.simulator.placement;

import java.util.Arrays;
import org.orrery.simulator.policy.Candidates;
import org.orrery.simulator.policy.NodeView;

/** Nodes that can run the pod in work, with their positions in the scheduler's order. Used again for each pod. */
final class CandidateList implements Candidates {

    private NodeView[] nodes = new NodeView[64];
    private int[] positions = new int[64];
    private int size;

    void clear() {
        size = 0;
    }

    void add(NodeView node, int position) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, size * 2);
            positions = Arrays.copyOf(positions, size * 2);
        }
        nodes[size] = node;
        positions[size++] = position;
    }

    int position(int candidate) {
        return positions[candidate];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public NodeView node(int candidate) {
        return nodes[candidate];
    }
}
