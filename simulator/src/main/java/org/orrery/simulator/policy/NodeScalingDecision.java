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
     * @param patience seconds after which a node whose pods could not all be evicted is kept after all
     * @param reason why, for events
     */
    public record Removal(int node, double patience, String reason) {}

    /** Copies the lists. */
    public NodeScalingDecision {
        orders = List.copyOf(orders);
        removals = List.copyOf(removals);
    }
}
