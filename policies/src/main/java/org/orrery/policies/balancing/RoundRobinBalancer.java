package org.orrery.policies.balancing;

import org.orrery.simulator.policy.Balancer;
import org.orrery.simulator.policy.BalancingContext;
import org.orrery.simulator.policy.Endpoints;

/** One pod after another, whatever they have to do. */
final class RoundRobinBalancer implements Balancer {

    private final Endpoints endpoints;
    private int next;

    RoundRobinBalancer(BalancingContext context) {
        endpoints = context.endpoints();
    }

    @Override
    public int choose(long key, int zone, int avoid) {
        int count = endpoints.count();
        if (count == 0) {
            return NONE;
        }
        int chosen = take(count);
        return chosen == avoid && count > 1 ? take(count) : chosen;
    }

    private int take(int count) {
        if (next >= count) {
            next = 0;
        }
        return endpoints.at(next++);
    }
}
