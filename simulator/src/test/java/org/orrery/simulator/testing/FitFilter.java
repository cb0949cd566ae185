package org.orrery.simulator.testing;

import org.orrery.simulator.policy.FilterPlugin;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.PodTemplate;

/** The plainest filter: requests, the number of pods, GPU devices. */
public final class FitFilter implements FilterPlugin {

    private static final int TOO_MANY_PODS = 1000;
    private static final int NO_GPU = 1001;

    @Override
    public String name() {
        return "Fit";
    }

    @Override
    public int filter(PodTemplate pod, NodeView node) {
        if (node.podCount() >= node.podLimit()) {
            return TOO_MANY_PODS;
        }
        Amounts requests = pod.requests();
        for (int resource = 0; resource < requests.length(); resource++) {
            if (requests.get(resource) > 0 && requests.get(resource) > node.free(resource)) {
                return resource + 1;
            }
        }
        int devices = 0;
        for (int device = 0; device < node.gpuCount(); device++) {
            devices += node.gpuFree(device) >= pod.gpu().milliPerDevice() ? 1 : 0;
        }
        return devices >= pod.gpu().count() ? FITS : NO_GPU;
    }

    @Override
    public String reason(int verdict) {
        return switch (verdict) {
            case TOO_MANY_PODS -> "too many pods";
            case NO_GPU -> "too few GPUs";
            default -> "too little of resource " + (verdict - 1);
        };
    }
}
