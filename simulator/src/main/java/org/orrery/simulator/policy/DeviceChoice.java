package org.orrery.simulator.policy;

import org.orrery.simulator.spec.GpuRequest;
import org.orrery.simulator.spec.PodTemplate;

/** Which of a node's GPU devices a pod is given. */
@FunctionalInterface
public interface DeviceChoice {

    /**
     * Whole devices: those with the lowest numbers. A share: the device it fits most tightly, the lowest number among
     * equals.
     */
    DeviceChoice TIGHTEST = DeviceChoice::tightest;

    /** The devices as bits, for a node that the pod fits on. */
    long choose(PodTemplate pod, NodeView node);

    private static long tightest(PodTemplate pod, NodeView node) {
        GpuRequest gpu = pod.gpu();
        if (gpu.isShare()) {
            int best = -1;
            for (int device = 0; device < node.gpuCount(); device++) {
                int free = node.gpuFree(device);
                if (free >= gpu.milliPerDevice() && (best < 0 || free < node.gpuFree(best))) {
                    best = device;
                }
            }
            return best < 0 ? 0 : 1L << best;
        }
        return lowest(gpu, node);
    }

    /** The lowest-numbered devices that have room. */
    static long lowest(GpuRequest gpu, NodeView node) {
        long devices = 0;
        int missing = gpu.count();
        for (int device = 0; device < node.gpuCount() && missing > 0; device++) {
            if (node.gpuFree(device) >= gpu.milliPerDevice()) {
                devices |= 1L << device;
                missing--;
            }
        }
        return devices;
    }
}
