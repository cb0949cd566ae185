package org.orrery.policies.balancing;

import java.util.Arrays;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.policy.Balancer;
import org.orrery.simulator.policy.BalancingContext;
import org.orrery.simulator.policy.Endpoints;

/** At random, each pod in proportion to the cores that it may use: a tree of sums, so that a choice costs log n. */
final class WeightedBalancer implements Balancer {

    private final Endpoints endpoints;
    private final RandomStream random;
    private int leaves = 8;
    /** Sums by the numbering of a heap: node i has the children 2 i and 2 i + 1, leaves come last. */
    private double[] sums = new double[2 * leaves];

    WeightedBalancer(BalancingContext context) {
        endpoints = context.endpoints();
        random = context.random();
    }

    @Override
    public void added(int endpoint) {
        while (endpoint >= leaves) {
            grow();
        }
        set(endpoint, endpoints.cores(endpoint));
    }

    @Override
    public void removed(int endpoint) {
        set(endpoint, 0);
    }

    private void grow() {
        double[] weights = Arrays.copyOfRange(sums, leaves, 2 * leaves);
        leaves *= 2;
        sums = new double[2 * leaves];
        for (int i = 0; i < weights.length; i++) {
            set(i, weights[i]);
        }
    }

    private void set(int endpoint, double weight) {
        int node = leaves + endpoint;
        sums[node] = Double.isInfinite(weight) ? 1 : weight;
        for (node /= 2; node >= 1; node /= 2) {
            sums[node] = sums[2 * node] + sums[2 * node + 1];
        }
    }

    @Override
    public int choose(long key, int zone, int avoid) {
        if (endpoints.count() == 0) {
            return NONE;
        }
        boolean isAvoided = avoid != NONE && endpoints.count() > 1 && endpoints.positionOf(avoid) >= 0;
        double weight = isAvoided ? sums[leaves + avoid] : 0;
        if (isAvoided) {
            set(avoid, 0);
        }
        double rest = random.nextDouble() * sums[1];
        int node = 1;
        while (node < leaves) {
            node *= 2;
            if (rest >= sums[node] && sums[node + 1] > 0) {
                rest -= sums[node];
                node++;
            }
        }
        if (isAvoided) {
            set(avoid, weight);
        }
        return node - leaves;
    }
}
