package org.orrery.simulator.policy;

import java.util.List;

/**
 * Nodes to order and nodes to remove.
 *
 * @param orders what to order
 * @param removals what to remove
 * @param wakeAt when the policy wants to decide again before its next turn, in seconds; NaN for no such wish
 */
public record NodeScalingDecision(List<Order> orders, List<Removal> removals, double wakeAt) {

    /** Nothing to do. */
    public static final NodeScalingDecision NOTHING = new NodeScalingDecision(List.of(), List.of(), Double.NaN);

    /**
     * Nodes to order.
     *
     * @param group position of the group in the observation
     * @param count how many
     * @param reason why, for events
     */
    public record Order(int group, int count, String reason) {}

    /**
     * A node to remove: it is cordoned, its pods are evicted as their budgets allow, and it is given back when it holds
     * none but those of daemon sets.
     *
     * @param node its slot in the snapshot
     * @param pace how long its pods are given
     * @param reason why, for events
     */
    public record Removal(int node, DrainPace pace, String reason) {}

    /**
     * How the pods of a node are made to leave it; times in seconds from when it is closed.
     *
     * @param delay until the first is told to leave
     * @param retry between attempts to evict pods whose budgets have not allowed it
     * @param insistence after which a node with such pods is kept after all
     * @param patience after which a node is kept whose pods were told to leave and are still there
     */
    public record DrainPace(double delay, double retry, double insistence, double patience) {}

    /** Copies the lists. */
    public NodeScalingDecision {
        orders = List.copyOf(orders);
        removals = List.copyOf(removals);
    }
}
