package org.orrery.policies.placement;

import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.ScorePlugin;
import org.orrery.simulator.spec.GpuRequest;
import org.orrery.simulator.spec.PodTemplate;

/**
 * Puts pods that ask for GPUs alike (a share, one, two, four, eight devices) onto the same nodes, fuller nodes first.
 * GpuClustering of Weng et al., "Beware of Fragmentation", USENIX ATC 2023, after Xiao et al., "Gandiva", OSDI 2018.
 */
final class GpuClustering implements ScorePlugin {

    private static final long FULLNESS = 25;
    private static final long ONLY_ALIKE = 75;
    private static final long ALIKE_AND_OTHERS = 50;
    private static final long NO_GPU_PODS = 25;

    private final long largest;

    /**
     * A scorer.
     *
     * @param largest thousandths of devices on the node that has most
     */
    GpuClustering(long largest) {
        this.largest = largest;
    }

    @Override
    public String name() {
        return "gpu-clustering";
    }

    @Override
    public long score(PodTemplate pod, NodeView node) {
        if (pod.gpu().count() == 0) {
            return 0;
        }
        boolean hasAlike = false;
        boolean hasOthers = false;
        for (int i = 0; i < node.pods().size(); i++) {
            GpuRequest other = node.pods().get(i).template().gpu();
            if (other.count() > 0) {
                boolean isAlike = classOf(other) == classOf(pod.gpu());
                hasAlike |= isAlike;
                hasOthers |= !isAlike;
            }
        }
        long company = hasAlike ? hasOthers ? ALIKE_AND_OTHERS : ONLY_ALIKE : hasOthers ? 0 : NO_GPU_PODS;
        return company + FULLNESS * (largest - node.gpuFreeTotal()) / largest;
    }

    /** 0 for a share, else the number of devices. */
    private static int classOf(GpuRequest gpu) {
        return gpu.isShare() ? 0 : gpu.count();
    }
}
