package org.orrery.policies.placement;

import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.ScorePlugin;
import org.orrery.simulator.spec.PodTemplate;

/**
 * Best fit: the node on which the pod leaves the smallest share free, as shares of the largest node. With its default
 * settings this is BestFit of Weng et al., "Beware of Fragmentation", USENIX ATC 2023.
 */
final class BestFit implements ScorePlugin {

    private final Dimension[] dimensions;
    private final long levels;

    BestFit(Dimension[] dimensions, long levels) {
        this.dimensions = dimensions;
        this.levels = levels;
    }

    @Override
    public String name() {
        return "best-fit";
    }

    @Override
    public long score(PodTemplate pod, NodeView node) {
        double left = 0;
        for (Dimension dimension : dimensions) {
            left += dimension.weight() * (dimension.free(node) - dimension.request(pod)) / dimension.largest();
        }
        return (long) (levels * (1 - left));
    }
}
