package org.orrery.policies.placement;

import org.orrery.simulator.policy.PlacementPolicy;
import org.orrery.simulator.policy.PolicyContext;

/**
 * First fit: the first node that can run the pod (D. S. Johnson et al., SIAM J. Computing 3(4), 1974). Fast, and fills
 * nodes one after another.
 */
public final class FirstFitFactory implements PlacementFactory<PlacementSettings> {

    @Override
    public String name() {
        return "first-fit";
    }

    @Override
    public String help() {
        return "The first node that can run the pod, in the order of tieBreak.";
    }

    @Override
    public Class<PlacementSettings> settings() {
        return PlacementSettings.class;
    }

    @Override
    public PlacementPolicy create(PlacementSettings settings, PolicyContext context) {
        return ComposedPlacement.first(FirstFound.Start.FIRST_NODE, settings, context);
    }
}
