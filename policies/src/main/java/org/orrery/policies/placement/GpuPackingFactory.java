package org.orrery.policies.placement;

import java.util.Set;
import org.orrery.simulator.policy.DeviceChoice;
import org.orrery.simulator.policy.PlacementPolicy;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.Requirement;

/** Makes the policy of {@link GpuPacking}. */
public final class GpuPackingFactory implements PlacementFactory<PlacementSettings> {

    @Override
    public String name() {
        return "gpu-packing";
    }

    @Override
    public String help() {
        return "Devices in use first, then nodes in use, then idle nodes (GpuPacking of the FGD study).";
    }

    @Override
    public Class<PlacementSettings> settings() {
        return PlacementSettings.class;
    }

    @Override
    public Set<Requirement> requires() {
        return Set.of(Requirement.GPU_NODES);
    }

    @Override
    public PlacementPolicy create(PlacementSettings settings, PolicyContext context) {
        return ComposedPlacement.best(GpuPacking::new, DeviceChoice.TIGHTEST, settings, context);
    }
}
