package org.orrery.simulator.policy;

/** A way of balancing: makes a balancer for each service. */
@FunctionalInterface
public interface Balancing {

    /** A balancer for a service. */
    Balancer balancer(BalancingContext context);

    /**
     * Whether requests go where fewer are, so that pods together answer nearly as one large pod would. Capacity is
     * reckoned with by it.
     */
    default boolean evensOut() {
        return false;
    }
}
