package org.orrery.policies.placement;

import org.orrery.simulator.policy.PlacementPolicy;
import org.orrery.simulator.policy.PolicyContext;

/**
 * Next fit: stays at a node until a pod does not fit, then goes on to the next that can run it (D. S. Johnson, 1973).
 * It never looks back until it has gone round.
 */
public final class NextFitFactory implements PlacementFactory<PlacementSettings> {

    @Override
    public String name() {
        return "next-fit";
    }

    @Override
    public String help() {
        return "The node chosen last as long as it can run the pod, then the next that can.";
    }

    @Override
    public Class<PlacementSettings> settings() {
        return PlacementSettings.class;
    }

    @Override
    public PlacementPolicy create(PlacementSettings settings, PolicyContext context) {
        return ComposedPlacement.first(FirstFound.Start.LAST_CHOICE, settings, context);
    }
}
