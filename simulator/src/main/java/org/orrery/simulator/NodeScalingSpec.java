package org.orrery.simulator;

import java.util.List;
import org.orrery.simulator.policy.PolicyChoice;

/**
 * How the number of nodes changes by decision.
 *
 * @param autoscaler who decides
 * @param groups what can be ordered and removed
 */
public record NodeScalingSpec(PolicyChoice autoscaler, List<NodeGroupSpec> groups) {

    /** Copies the list. */
    public NodeScalingSpec {
        groups = List.copyOf(groups);
    }
}
