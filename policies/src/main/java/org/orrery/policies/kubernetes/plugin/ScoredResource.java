package org.orrery.policies.kubernetes.plugin;

import java.util.ArrayList;
import java.util.List;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.spec.GpuRequest;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;

/**
 * A resource that a scorer counts, with its weight. GPU devices are counted in thousandths of a device, under the name
 * {@code gpu}, and like an extended resource: only for pods that request them.
 */
final class ScoredResource {

    private static final int GPU = -1;
    private static final int MAX_WEIGHT = 100;

    private final int resource;
    private final long weight;

    private ScoredResource(int resource, long weight) {
        this.resource = resource;
        this.weight = weight;
    }

    /**
     * The resources of a list of settings.
     *
     * @throws IllegalArgumentException when a weight is not 1 to 100 or a resource is not known, with a message for the
     *     user that begins with the field
     */
    static ScoredResource[] of(List<ResourceWeight> settings, ResourceNames names) {
        if (settings.isEmpty()) {
            throw new IllegalArgumentException("resources: at least one resource is needed");
        }
        List<ScoredResource> resources = new ArrayList<>();
        for (int i = 0; i < settings.size(); i++) {
            ResourceWeight setting = settings.get(i);
            if (setting.weight() < 1 || setting.weight() > MAX_WEIGHT) {
                throw new IllegalArgumentException("resources[" + i + "].weight: invalid weight " + setting.weight()
                        + ", expected 1 to " + MAX_WEIGHT);
            }
            int index = names.index(setting.name());
            if (index < 0 && !setting.name().equals(ResourceWeight.GPU)) {
                throw new IllegalArgumentException("resources[" + i + "].name: there is no resource '" + setting.name()
                        + "'; there are gpu and " + String.join(", ", all(names)));
            }
            resources.add(new ScoredResource(index < 0 ? GPU : index, setting.weight()));
        }
        return resources.toArray(new ScoredResource[0]);
    }

    private static List<String> all(ResourceNames names) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < names.count(); i++) {
            all.add(names.name(i));
        }
        return all;
    }

    long weight() {
        return weight;
    }

    /** Whether it counts only for pods that request it. */
    boolean isExtended() {
        return resource == GPU || ResourceNames.isExtended(resource);
    }

    long allocatable(NodeView node) {
        return resource == GPU ? (long) GpuRequest.WHOLE * node.gpuCount() : node.allocatable(resource);
    }

    /** What the pods of a node have requested. */
    long requested(NodeView node) {
        return resource == GPU ? allocatable(node) - node.gpuFreeTotal() : node.requested(resource);
    }

    /** The same, where containers without request count the default. */
    long requestedOrDefault(NodeView node) {
        return switch (resource) {
            case ResourceNames.CPU -> node.assumedCpu();
            case ResourceNames.MEMORY -> node.assumedMemory();
            default -> requested(node);
        };
    }

    /** What a pod requests. */
    long request(PodTemplate pod) {
        return resource == GPU ? pod.gpu().totalMilli() : pod.request(resource);
    }

    /** The same, where containers without request count the default. */
    long requestOrDefault(PodTemplate pod) {
        return switch (resource) {
            case ResourceNames.CPU -> pod.request(ResourceNames.CPU, DefaultRequests.CPU);
            case ResourceNames.MEMORY -> pod.request(ResourceNames.MEMORY, DefaultRequests.MEMORY);
            default -> request(pod);
        };
    }
}
