package org.orrery.policies.balancing;

import org.orrery.simulator.policy.Balancer;
import org.orrery.simulator.policy.Balancing;
import org.orrery.simulator.policy.BalancingContext;

/** A way of balancing that sends requests where fewer are. */
record EvenBalancing(Balancing way) implements Balancing {

    @Override
    public Balancer balancer(BalancingContext context) {
        return way.balancer(context);
    }

    @Override
    public boolean evensOut() {
        return true;
    }
}
