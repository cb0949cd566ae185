package org.orrery.policies.kubernetes;

import org.orrery.simulator.policy.NodeWindow;

/**
 * Stops looking at nodes when enough have been found that can run a pod, and begins the next look where this one ended.
 */
final class NodeSampling implements NodeWindow {

    private static final int LEAST_NODES = 100;
    private static final int ALL = 100;
    private static final int START_PERCENTAGE = 50;
    private static final int NODES_PER_PERCENT = 125;
    private static final int LEAST_PERCENTAGE = 5;

    private final int percentage;
    private int next;

    /**
     * Sampling.
     *
     * @param percentage how many percent of the nodes are enough; 0 adapts it to their number
     */
    NodeSampling(int percentage) {
        this.percentage = percentage;
    }

    @Override
    public int start(int nodes) {
        return next % nodes;
    }

    @Override
    public int enough(int nodes) {
        if (nodes < LEAST_NODES || percentage >= ALL) {
            return nodes;
        }
        int share =
                percentage > 0 ? percentage : Math.max(LEAST_PERCENTAGE, START_PERCENTAGE - nodes / NODES_PER_PERCENT);
        return Math.max(LEAST_NODES, (int) ((long) nodes * share / ALL));
    }

    @Override
    public void looked(int nodes, int examined, int chosen) {
        next = (next % nodes + examined) % nodes;
    }
}
