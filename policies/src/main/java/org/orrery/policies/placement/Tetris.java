package org.orrery.policies.placement;

import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.ScorePlugin;
import org.orrery.simulator.spec.PodTemplate;

/**
 * Tetris (Grandl et al., "Multi-Resource Packing for Cluster Schedulers", SIGCOMM 2014), its alignment score: the
 * larger the product of what is free and what is asked for, both as shares of the node, the better.
 */
final class Tetris implements ScorePlugin {

    private final Dimension[] dimensions;
    private final long levels;

    Tetris(Dimension[] dimensions, long levels) {
        this.dimensions = dimensions;
        this.levels = levels;
    }

    @Override
    public String name() {
        return "tetris";
    }

    @Override
    public long score(PodTemplate pod, NodeView node) {
        double product = 0;
        for (Dimension dimension : dimensions) {
            double all = dimension.allocatable(node);
            if (all > 0) {
                product += dimension.weight() * (dimension.free(node) / all) * (dimension.request(pod) / all);
            }
        }
        return (long) (levels * product);
    }
}
