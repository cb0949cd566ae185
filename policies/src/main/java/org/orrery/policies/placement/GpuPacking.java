package org.orrery.policies.placement;

import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.ScorePlugin;
import org.orrery.simulator.spec.GpuRequest;
import org.orrery.simulator.spec.PodTemplate;

/**
 * Fills devices that are in use before nodes that are in use before idle nodes. GpuPacking of Weng et al., "Beware of
 * Fragmentation", USENIX ATC 2023, after Weng et al., "MLaaS in the Wild", NSDI 2022.
 */
final class GpuPacking implements ScorePlugin {

    private static final long IDLE_NODE = 33;
    private static final long IDLE_DEVICE = 50;
    private static final long USED_DEVICE = 100;

    @Override
    public String name() {
        return "gpu-packing";
    }

    @Override
    public long score(PodTemplate pod, NodeView node) {
        GpuRequest gpu = pod.gpu();
        int devices = node.gpuCount();
        if (gpu.count() == 0) {
            return 0;
        }
        if (node.gpuFreeTotal() == (long) GpuRequest.WHOLE * devices) {
            return Math.max(IDLE_NODE - devices, devices);
        }
        if (!gpu.isShare()) {
            return Math.max(IDLE_DEVICE - gpu.count(), IDLE_NODE);
        }
        int tightest = GpuRequest.WHOLE;
        for (int device = 0; device < devices; device++) {
            if (node.gpuFree(device) >= gpu.milliPerDevice()) {
                tightest = Math.min(tightest, node.gpuFree(device));
            }
        }
        return tightest == GpuRequest.WHOLE
                ? Math.max(IDLE_DEVICE - 1, IDLE_NODE)
                : Math.max(USED_DEVICE - tightest * 100L / GpuRequest.WHOLE / 10, IDLE_DEVICE);
    }
}
