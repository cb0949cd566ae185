package org.orrery.simulator.control;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.cluster.Node;

/** Which node lies in which slot of the control plane's picture, and the other way round. */
final class NodeSlots {

    private @Nullable Node[] nodes = new Node[64];
    private int[] slots = new int[64];

    void put(int slot, Node node) {
        if (slot >= nodes.length) {
            nodes = Arrays.copyOf(nodes, Math.max(slot + 1, nodes.length * 2));
        }
        if (node.id() >= slots.length) {
            slots = Arrays.copyOf(slots, Math.max(node.id() + 1, slots.length * 2));
        }
        nodes[slot] = node;
        slots[node.id()] = slot;
    }

    void remove(int slot) {
        nodes[slot] = null;
    }

    int slotOf(Node node) {
        return slots[node.id()];
    }

    Node nodeAt(int slot) {
        Node node = nodes[slot];
        if (node == null) {
            throw new IllegalArgumentException("There is no node in slot " + slot + ".");
        }
        return node;
    }
}
