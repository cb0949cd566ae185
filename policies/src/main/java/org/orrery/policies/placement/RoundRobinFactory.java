package org.orrery.policies.placement;

import org.orrery.simulator.policy.PlacementPolicy;
import org.orrery.simulator.policy.PolicyContext;

/** Round robin: one node after another, so that each gets as many pods as the others if all fit everywhere. */
public final class RoundRobinFactory implements PlacementFactory<PlacementSettings> {

    @Override
    public String name() {
        return "round-robin";
    }

    @Override
    public String help() {
        return "One node after another, leaving out those that cannot run the pod.";
    }

    @Override
    public Class<PlacementSettings> settings() {
        return PlacementSettings.class;
    }

    @Override
    public PlacementPolicy create(PlacementSettings settings, PolicyContext context) {
        return ComposedPlacement.first(FirstFound.Start.BEHIND_LAST_CHOICE, settings, context);
    }
}
