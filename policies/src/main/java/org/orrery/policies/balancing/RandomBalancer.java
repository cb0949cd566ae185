package org.orrery.policies.balancing;

import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.policy.Balancer;
import org.orrery.simulator.policy.BalancingContext;
import org.orrery.simulator.policy.Endpoints;

/** Each pod with equal probability. */
final class RandomBalancer implements Balancer {

    private final Endpoints endpoints;
    private final RandomStream random;

    RandomBalancer(BalancingContext context) {
        endpoints = context.endpoints();
        random = context.random();
    }

    @Override
    public int choose(long key, int zone, int avoid) {
        int count = endpoints.count();
        if (count == 0) {
            return NONE;
        }
        if (count == 1) {
            return endpoints.at(0);
        }
        int skipped = avoid == NONE ? -1 : endpoints.positionOf(avoid);
        if (skipped < 0) {
            return endpoints.at(random.nextInt(count));
        }
        int position = random.nextInt(count - 1);
        return endpoints.at(position < skipped ? position : position + 1);
    }
}
