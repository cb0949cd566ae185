package org.orrery.simulator.fault;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.orrery.simulator.cluster.Node;

/** Numbers the nodes of each pool and zone: a node that joins takes the lowest number that is free. */
final class NodeOrdinals {

    private final Map<String, BitSet> taken = new HashMap<>();
    private final Map<Node, Integer> ordinals = new HashMap<>();
    private String wanted = "";

    private static String group(Node node) {
        return node.template().pool() + "/" + node.template().zone();
    }

    /** The next node of a pool and zone takes this slot, if it is free; empty for the lowest. */
    void want(String slot) {
        wanted = slot;
    }

    int take(Node node) {
        BitSet inGroup = taken.computeIfAbsent(group(node), name -> new BitSet());
        int ordinal = inGroup.nextClearBit(0);
        if (wanted.startsWith(group(node) + "/")) {
            int own = Integer.parseInt(wanted.substring(group(node).length() + 1));
            ordinal = inGroup.get(own) ? ordinal : own;
        }
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
