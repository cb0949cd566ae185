package org.orrery.policies.placement;

import org.orrery.simulator.policy.DeviceChoice;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.ScorePlugin;
import org.orrery.simulator.spec.GpuRequest;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;

/**
 * Fragmentation gradient descent (Weng et al., "Beware of Fragmentation: Scheduling GPU-Sharing Workloads with
 * Fragmentation Gradient Descent", USENIX ATC 2023): the node, and for a share the device, where placing the pod adds
 * least to the capacity that typical pods cannot use. Scores are whole numbers of 100 · sigmoid(decrease / 1000).
 */
final class Fgd implements ScorePlugin {

    private static final double SCALE = 100;

    private final TypicalPods typical;
    private final int[] free = new int[NodeTemplate.MAX_GPUS];

    private long bestDevices;

    Fgd(TypicalPods typical) {
        this.typical = typical;
    }

    @Override
    public String name() {
        return "fgd";
    }

    @Override
    public long score(PodTemplate pod, NodeView node) {
        String model = node.template().gpuModel();
        int devices = node.gpuCount();
        long cpu = node.free(ResourceNames.CPU);
        long cpuAfter = cpu - pod.request(ResourceNames.CPU);
        for (int device = 0; device < devices; device++) {
            free[device] = node.gpuFree(device);
        }
        double before = typical.fragmentation(model, cpu, free, devices);
        if (pod.gpu().isShare()) {
            return scoreShare(pod.gpu().milliPerDevice(), model, cpuAfter, devices, before);
        }
        bestDevices = DeviceChoice.lowest(pod.gpu(), node);
        for (long rest = bestDevices; rest != 0; rest &= rest - 1) {
            free[Long.numberOfTrailingZeros(rest)] -= pod.gpu().milliPerDevice();
        }
        return score(before - typical.fragmentation(model, cpuAfter, free, devices));
    }

    private long scoreShare(int milli, String model, long cpuAfter, int devices, double before) {
        long best = Long.MIN_VALUE;
        for (int device = 0; device < devices; device++) {
            // A device as free as one before it can only be as good, and the first wins.
            if (free[device] < milli || hasEqualBefore(device)) {
                continue;
            }
            free[device] -= milli;
            long score = score(before - typical.fragmentation(model, cpuAfter, free, devices));
            free[device] += milli;
            if (score > best) {
                best = score;
                bestDevices = 1L << device;
            }
        }
        return best;
    }

    private boolean hasEqualBefore(int device) {
        for (int other = 0; other < device; other++) {
            if (free[other] == free[device]) {
                return true;
            }
        }
        return false;
    }

    private static long score(double decrease) {
        return (long) (SCALE / (1 + StrictMath.exp(-decrease / GpuRequest.WHOLE)));
    }

    /** The devices for a pod on a node: idle ones for whole devices, the best one for a share. */
    long chooseDevices(PodTemplate pod, NodeView node) {
        score(pod, node);
        return bestDevices;
    }
}
