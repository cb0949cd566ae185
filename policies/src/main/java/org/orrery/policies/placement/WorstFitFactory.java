package org.orrery.policies.placement;

import org.orrery.simulator.policy.DeviceChoice;
import org.orrery.simulator.policy.PlacementPolicy;
import org.orrery.simulator.policy.PolicyContext;

/** Makes the policy of {@link WorstFit}. */
public final class WorstFitFactory implements PlacementFactory<PackingSettings> {

    @Override
    public String name() {
        return "worst-fit";
    }

    @Override
    public String help() {
        return "The node on which the pod leaves most free.";
    }

    @Override
    public Class<PackingSettings> settings() {
        return PackingSettings.class;
    }

    @Override
    public PlacementPolicy create(PackingSettings settings, PolicyContext context) {
        Dimension[] dimensions = Dimension.of(settings.resources(), context);
        return ComposedPlacement.best(
                () -> new WorstFit(dimensions, settings.levels()), DeviceChoice.TIGHTEST, settings.common(), context);
    }
}
