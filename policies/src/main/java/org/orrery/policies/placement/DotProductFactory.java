package org.orrery.policies.placement;

import org.orrery.simulator.policy.DeviceChoice;
import org.orrery.simulator.policy.PlacementPolicy;
import org.orrery.simulator.policy.PolicyContext;

/** Makes the policy of {@link DotProduct}. */
public final class DotProductFactory implements PlacementFactory<PackingSettings> {

    @Override
    public String name() {
        return "dot-product";
    }

    @Override
    public String help() {
        return "The node whose free resources are least along those that the pod asks for (DotProd of the FGD study).";
    }

    @Override
    public Class<PackingSettings> settings() {
        return PackingSettings.class;
    }

    @Override
    public PlacementPolicy create(PackingSettings settings, PolicyContext context) {
        Dimension[] dimensions = Dimension.of(settings.resources(), context);
        return ComposedPlacement.best(
                () -> new DotProduct(dimensions, settings.levels()), DeviceChoice.TIGHTEST, settings.common(), context);
    }
}
