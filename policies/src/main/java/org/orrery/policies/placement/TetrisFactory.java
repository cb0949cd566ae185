package org.orrery.policies.placement;

import org.orrery.simulator.policy.DeviceChoice;
import org.orrery.simulator.policy.PlacementPolicy;
import org.orrery.simulator.policy.PolicyContext;

/** Makes the policy of {@link Tetris}. */
public final class TetrisFactory implements PlacementFactory<PackingSettings> {

    @Override
    public String name() {
        return "tetris";
    }

    @Override
    public String help() {
        return "The node whose free resources lie most along those that the pod asks for (Tetris, SIGCOMM 2014).";
    }

    @Override
    public Class<PackingSettings> settings() {
        return PackingSettings.class;
    }

    @Override
    public PlacementPolicy create(PackingSettings settings, PolicyContext context) {
        Dimension[] dimensions = Dimension.of(settings.resources(), context);
        return ComposedPlacement.best(
                () -> new Tetris(dimensions, settings.levels()), DeviceChoice.TIGHTEST, settings.common(), context);
    }
}
