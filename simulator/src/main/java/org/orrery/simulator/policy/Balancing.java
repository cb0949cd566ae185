package org.orrery.simulator.policy;

/** A way of balancing: makes a balancer for each service. */
public interface Balancing {

    /** A balancer for a service. */
    Balancer balancer(BalancingContext context);
}
