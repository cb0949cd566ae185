package org.orrery.policies.balancing;

import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.policy.Balancer;
import org.orrery.simulator.policy.BalancingContext;
import org.orrery.simulator.policy.Endpoints;

/**
 * Draws d pods, all different or each independently, and takes the one with the fewest requests, the first drawn of
 * several. M. Mitzenmacher, "The power of two choices in randomized load balancing", IEEE TPDS 12(10), 2001.
 */
final class PowerOfChoicesBalancer implements Balancer {

    private final Endpoints endpoints;
    private final RandomStream random;
    private final int[] drawn;
    private final boolean isDistinct;

    PowerOfChoicesBalancer(BalancingContext context, int d, boolean isDistinct) {
        endpoints = context.endpoints();
        random = context.random();
        drawn = new int[d];
        this.isDistinct = isDistinct;
    }

    @Override
    public int choose(long key, int zone, int avoid) {
        int all = endpoints.count();
        if (all == 0) {
            return NONE;
        }
        int skipped = avoid == NONE || all == 1 ? -1 : endpoints.positionOf(avoid);
        int count = skipped < 0 ? all : all - 1;
        int draws = isDistinct ? Math.min(drawn.length, count) : drawn.length;
        int best = NONE;
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < draws; i++) {
            int position = isDistinct ? draw(count, i) : random.nextInt(count);
            int endpoint = endpoints.at(skipped < 0 || position < skipped ? position : position + 1);
            int requests = endpoints.requests(endpoint);
            if (requests < fewest) {
                fewest = requests;
                best = endpoint;
            }
        }
        return best;
    }

    /** A position that was not drawn before: one of those left, counted past the drawn ones, which are kept sorted. */
    private int draw(int count, int before) {
        int position = random.nextInt(count - before);
        int at = 0;
        while (at < before && position >= drawn[at]) {
            position++;
            at++;
        }
        System.arraycopy(drawn, at, drawn, at + 1, before - at);
        drawn[at] = position;
        return position;
    }
}
