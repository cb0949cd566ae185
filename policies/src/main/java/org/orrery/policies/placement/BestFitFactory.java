package org.orrery.policies.placement;

import org.orrery.simulator.policy.DeviceChoice;
import org.orrery.simulator.policy.PlacementPolicy;
import org.orrery.simulator.policy.PolicyContext;

/** Makes the policy of {@link BestFit}. */
public final class BestFitFactory implements PlacementFactory<PackingSettings> {

    @Override
    public String name() {
        return "best-fit";
    }

    @Override
    public String help() {
        return "The node on which the pod leaves least free; the FGD study's BestFit with its defaults.";
    }

    @Override
    public Class<PackingSettings> settings() {
        return PackingSettings.class;
    }

    @Override
    public PlacementPolicy create(PackingSettings settings, PolicyContext context) {
        Dimension[] dimensions = Dimension.of(settings.resources(), context);
        return ComposedPlacement.best(
                () -> new BestFit(dimensions, settings.levels()), DeviceChoice.TIGHTEST, settings.common(), context);
    }
}
