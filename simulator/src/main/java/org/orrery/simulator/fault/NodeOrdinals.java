package org.orrery.simulator.fault;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.orrery.simulator.cluster.Node;

/** Numbers the nodes of each pool and zone: a node that joins takes the lowest number that is free. */
final class NodeOrdinals {

    private final Map<String, BitSet> taken = new HashMap<>();
    private final Map<Node, Integer> ordinals = new HashMap<>();

    private static String group(Node node) {
        return node.template().pool() + "/" + node.template().zone();
    }

    int take(Node node) {
        BitSet inGroup = taken.computeIfAbsent(group(node), name -> new BitSet());
        int ordinal = inGroup.nextClearBit(0);
        inGroup.set(ordinal);
        ordinals.put(node, ordinal);
        return ordinal;
    }

    void giveBack(Node node) {
        Integer ordinal = ordinals.remove(node);
        BitSet inGroup = taken.get(group(node));
        if (ordinal != null && inGroup != null) {
            inGroup.clear(ordinal);
        }
    }

    int of(Node node) {
        Integer ordinal = ordinals.get(node);
        if (ordinal == null) {
            throw new IllegalStateException(node + " has not joined.");
        }
        return ordinal;
    }
}
