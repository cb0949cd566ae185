package org.orrery.policies.placement;

import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.ScorePlugin;
import org.orrery.simulator.spec.PodTemplate;

/**
 * DotProd of Weng et al., "Beware of Fragmentation", USENIX ATC 2023: the smaller the product of what is free and what
 * is asked for, both as shares of the largest node, the better. It fills nodes that lack what the pod wants much of.
 */
final class DotProduct implements ScorePlugin {

    private final Dimension[] dimensions;
    private final long levels;

    DotProduct(Dimension[] dimensions, long levels) {
        this.dimensions = dimensions;
        this.levels = levels;
    }

    @Override
    public String name() {
        return "dot-product";
    }

    @Override
    public long score(PodTemplate pod, NodeView node) {
        double product = 0;
        for (Dimension dimension : dimensions) {
            product += dimension.weight()
                    * (dimension.free(node) / dimension.largest())
                    * (dimension.request(pod) / dimension.largest());
        }
        return (long) (levels * (1 - product));
    }
}
