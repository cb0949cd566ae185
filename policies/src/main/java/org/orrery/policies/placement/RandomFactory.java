package org.orrery.policies.placement;

import java.util.List;
import org.orrery.policies.kubernetes.plugin.DefaultPlugins;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.policy.DeviceChoice;
import org.orrery.simulator.policy.NodeOrder;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.NodeWindow;
import org.orrery.simulator.policy.PlacementPolicy;
import org.orrery.simulator.policy.PlacementProfile;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.TieBreak;
import org.orrery.simulator.spec.GpuRequest;
import org.orrery.simulator.spec.PodTemplate;

/**
 * Random: any of the nodes that can run the pod, with equal chances, and any of the devices that have room for a share
 * of a GPU. The yardstick that every other policy must beat.
 */
public final class RandomFactory implements PlacementFactory<PlacementSettings> {

    @Override
    public String name() {
        return "random";
    }

    @Override
    public String help() {
        return "Any of the nodes that can run the pod, with equal chances; tieBreak is the order in which they are"
                + " counted.";
    }

    @Override
    public Class<PlacementSettings> settings() {
        return PlacementSettings.class;
    }

    @Override
    public PlacementPolicy create(PlacementSettings settings, PolicyContext context) {
        NodeOrder order = settings.tieBreak().order(context);
        RandomStream random = context.random();
        return new ComposedPlacement(
                () -> new PlacementProfile(
                        DefaultPlugins.filters(context.resources()),
                        List.of(),
                        order,
                        NodeWindow.ALL,
                        new TieBreak.Seeded(),
                        (pod, node) -> anyDevice(pod, node, random)),
                settings.queue().retry());
    }

    private static long anyDevice(PodTemplate pod, NodeView node, RandomStream random) {
        GpuRequest gpu = pod.gpu();
        if (!gpu.isShare()) {
            return DeviceChoice.lowest(gpu, node);
        }
        int chosen = 0;
        int fitting = 0;
        for (int device = 0; device < node.gpuCount(); device++) {
            if (node.gpuFree(device) >= gpu.milliPerDevice() && random.nextInt(++fitting) == 0) {
                chosen = device;
            }
        }
        return 1L << chosen;
    }
}
