package org.orrery.simulator.policy;

import org.orrery.simulator.spec.NodeTemplate;

/** Nodes of one pool in one zone, of which more can be ordered. */
public interface NodeGroupView {

    /** The group's name. */
    String name();

    /** The pool that it belongs to. */
    String pool();

    /** What a new node is like. */
    NodeTemplate template();

    /** The least number of nodes it may have. */
    int min();

    /** The largest number of nodes it may have. */
    int max();

    /** How many nodes it has or has ordered, but for those that are being removed. */
    int target();

    /** How many nodes are ordered and have not joined. */
    int upcoming();

    /** Orders that were given up since the last decision because the node had not come in time. */
    int failedOrders();

    /** Price of one node, per hour, in the scenario's currency. */
    double pricePerHour();

    /** Whether a node, given as its slot in the snapshot, is one of the group and not being removed. */
    boolean holds(NodeView node);
}
