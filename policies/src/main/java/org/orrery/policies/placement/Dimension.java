package org.orrery.policies.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orrery.policies.kubernetes.plugin.ResourceWeight;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.spec.GpuRequest;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.workload.NodeSource.NodeSpec;

/**
 * A resource as packing rules see it: amounts as shares of the largest node of the cluster. GPUs are counted in
 * thousandths of a device, all devices of a node together.
 */
final class Dimension {

    private static final int GPU = -1;

    private final int resource;
    private final double weight;
    private final double largest;

    private Dimension(int resource, double weight, double largest) {
        this.resource = resource;
        this.weight = weight;
        this.largest = largest;
    }

    /**
     * The dimensions that settings name, with weights that add up to one; by default cpu and gpu alike in a cluster
     * with GPUs, cpu and memory in another.
     *
     * @throws IllegalArgumentException when a resource is not known or a weight not above zero, with a message for the
     *     user
     */
    static Dimension[] of(Map<String, Double> weights, PolicyContext context) {
        if (weights.isEmpty()) {
            String second = largest(GPU, context) > 0 ? ResourceWeight.GPU : "memory";
            return of(Map.of("cpu", 1.0, second, 1.0), context);
        }
        double sum = 0;
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            if (!(entry.getValue() > 0)) {
                throw new IllegalArgumentException(
                        "resources: the weight of '" + entry.getKey() + "' must be more than zero");
            }
            sum += entry.getValue();
        }
        List<Dimension> dimensions = new ArrayList<>();
        for (String name : weights.keySet().stream().sorted().toList()) {
            int index = context.resources().index(name);
            if (index < 0 && !name.equals(ResourceWeight.GPU)) {
                throw new IllegalArgumentException(
                        "resources: there is no resource '" + name + "'; there are " + names(context.resources()));
            }
            int resource = index < 0 ? GPU : index;
            double largest = largest(resource, context);
            if (largest > 0) {
                dimensions.add(new Dimension(resource, weights.getOrDefault(name, 0.0) / sum, largest));
            }
        }
        return dimensions.toArray(new Dimension[0]);
    }

    /** Thousandths of devices on the node that has most. */
    static long mostGpus(PolicyContext context) {
        return largest(GPU, context);
    }

    private static String names(ResourceNames resources) {
        StringBuilder names = new StringBuilder(ResourceWeight.GPU);
        for (int i = 0; i < resources.count(); i++) {
            names.append(", ").append(resources.name(i));
        }
        return names.toString();
    }

    private static long largest(int resource, PolicyContext context) {
        long largest = 0;
        for (NodeSpec node : context.nodes()) {
            NodeTemplate template = node.template();
            largest = Math.max(
                    largest,
                    resource == GPU
                            ? (long) GpuRequest.WHOLE * template.gpuCount()
                            : template.allocatable().get(resource));
        }
        return largest;
    }

    double weight() {
        return weight;
    }

    /** The largest amount that a node has. */
    double largest() {
        return largest;
    }

    long free(NodeView node) {
        return resource == GPU ? node.gpuFreeTotal() : node.free(resource);
    }

    long allocatable(NodeView node) {
        return resource == GPU ? (long) GpuRequest.WHOLE * node.gpuCount() : node.allocatable(resource);
    }

    long request(PodTemplate pod) {
        return resource == GPU ? pod.gpu().totalMilli() : pod.request(resource);
    }
}
