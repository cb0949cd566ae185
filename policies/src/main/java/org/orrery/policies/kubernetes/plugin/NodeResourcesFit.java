package org.orrery.policies.kubernetes.plugin;

import java.util.ArrayList;
import java.util.List;
import org.orrery.simulator.policy.FilterPlugin;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.GpuRequest;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;

/**
 * Refuses nodes on which what the pod requests is not free. GPUs are devices: so many of a model that will do must each
 * have the requested share free. A request that is larger than all that the node can give is refused whatever leaves.
 */
public final class NodeResourcesFit implements FilterPlugin {

    private static final int TOO_MANY_PODS = 1;
    private static final int GPU = 2;
    private static final int FIRST_RESOURCE = 4;
    /** Resources that have a bit of their own in a verdict; those beyond share the last. */
    private static final int LAST_BIT = 11;

    private static final int WRONG_MODEL = Short.MIN_VALUE + 1;

    private final ResourceNames resources;

    /** A filter for these resources. */
    public NodeResourcesFit(ResourceNames resources) {
        this.resources = resources;
    }

    @Override
    public String name() {
        return "NodeResourcesFit";
    }

    @Override
    public int filter(PodTemplate pod, NodeView node) {
        GpuRequest gpu = pod.gpu();
        if (gpu.count() > 0 && !gpu.allows(node.template().gpuModel())) {
            return WRONG_MODEL;
        }
        int lacking = node.podCount() >= node.podLimit() ? TOO_MANY_PODS : 0;
        boolean isHopeless = false;
        Amounts requests = pod.requests();
        for (int resource = 0; resource < requests.length(); resource++) {
            long request = requests.get(resource);
            if (request > 0 && request > node.free(resource)) {
                lacking |= FIRST_RESOURCE << Math.min(resource, LAST_BIT);
                isHopeless |= request > node.allocatable(resource);
            }
        }
        if (gpu.count() > 0 && !hasDevices(gpu, node)) {
            lacking |= GPU;
            isHopeless |= node.gpuCount() < gpu.count();
        }
        return isHopeless ? -lacking : lacking;
    }

    private static boolean hasDevices(GpuRequest gpu, NodeView node) {
        int missing = gpu.count();
        for (int device = 0; device < node.gpuCount() && missing > 0; device++) {
            if (node.gpuFree(device) >= gpu.milliPerDevice()) {
                missing--;
            }
        }
        return missing == 0;
    }

    @Override
    public String reason(int verdict) {
        return String.join(", ", reasons(verdict));
    }

    @Override
    public List<String> reasons(int verdict) {
        if (verdict == WRONG_MODEL) {
            return List.of("node(s) didn't have the requested GPU model");
        }
        int lacking = Math.abs(verdict);
        List<String> reasons = new ArrayList<>();
        if ((lacking & TOO_MANY_PODS) != 0) {
            reasons.add("Too many pods");
        }
        for (int resource = 0; resource < LAST_BIT && resource < resources.count(); resource++) {
            if ((lacking & FIRST_RESOURCE << resource) != 0) {
                reasons.add("Insufficient " + resources.name(resource));
            }
        }
        if ((lacking & FIRST_RESOURCE << LAST_BIT) != 0) {
            reasons.add("Insufficient extended resources");
        }
        if ((lacking & GPU) != 0) {
            reasons.add("Insufficient gpu");
        }
        return reasons;
    }
}
