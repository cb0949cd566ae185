package org.orrery.policies.placement;

import java.util.Set;
import org.orrery.simulator.policy.DeviceChoice;
import org.orrery.simulator.policy.PlacementPolicy;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.Requirement;

/** Makes the policy of {@link GpuClustering}. */
public final class GpuClusteringFactory implements PlacementFactory<PlacementSettings> {

    @Override
    public String name() {
        return "gpu-clustering";
    }

    @Override
    public String help() {
        return "Pods that ask for GPUs alike go to the same nodes (GpuClustering of the FGD study).";
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
        return ComposedPlacement.best(
                () -> new GpuClustering(Dimension.mostGpus(context)), DeviceChoice.TIGHTEST, settings, context);
    }
}
