package org.orrery.policies.placement;

import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.ScorePlugin;
import org.orrery.simulator.spec.PodTemplate;

/**
 * Worst fit: the node on which the pod leaves the largest share free, as shares of the largest node. Spreads load, and
 * keeps room for growth everywhere.
 */
final class WorstFit implements ScorePlugin {

    private final Dimension[] dimensions;
    private final long levels;

    WorstFit(Dimension[] dimensions, long levels) {
        this.dimensions = dimensions;
        this.levels = levels;
    }

    @Override
    public String name() {
        return "worst-fit";
    }

    @Override
    public long score(PodTemplate pod, NodeView node) {
        double left = 0;
        for (Dimension dimension : dimensions) {
            left += dimension.weight() * (dimension.free(node) - dimension.request(pod)) / dimension.largest();
        }
        return (long) (levels * left);
    }
}
