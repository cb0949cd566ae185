package org.orrery.simulator.control;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.ContainerAmounts;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.ContainerTemplate;
import org.orrery.simulator.spec.MemoryUse;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.workload.Law;

/**
 * Gives pods other requests than their template says when they are created. Limits keep their proportion to requests,
 * and a pod that uses as much memory as it requests goes on using what it requested first.
 */
final class PodSize {

    private List<ContainerAmounts> size = List.of();
    private @Nullable PodTemplate original;
    private @Nullable PodTemplate sized;

    /** Sets what containers request from now on, in their order; empty for what templates say. */
    void set(List<ContainerAmounts> newSize) {
        if (!size.equals(newSize)) {
            size = newSize;
            sized = null;
        }
    }

    /** A template with these requests; the same one each time, so that pods of one size share it. */
    PodTemplate of(PodTemplate template) {
        if (size.isEmpty()) {
            return template;
        }
        if (sized == null || original == null || !original.equals(template)) {
            original = template;
            sized = resized(template);
        }
        return sized;
    }

    private PodTemplate resized(PodTemplate template) {
        List<ContainerTemplate> containers = new ArrayList<>();
        for (int i = 0; i < size.size(); i++) {
            containers.add(resized(template.containers().get(i), size.get(i)));
        }
        MemoryUse use = template.memoryUse();
        long requested =
                template.request(ResourceNames.MEMORY) - template.overhead().get(ResourceNames.MEMORY);
        return template.toBuilder()
                .containers(containers)
                .memoryUse(
                        use.base() == null
                                ? new MemoryUse(Law.constant(requested), use.perRequest(), use.leakPerSecond())
                                : use)
                .build();
    }

    private static ContainerTemplate resized(ContainerTemplate container, ContainerAmounts amounts) {
        Amounts requests = container
                .requests()
                .with(ResourceNames.CPU, amounts.cpu())
                .with(ResourceNames.MEMORY, amounts.memory());
        Amounts limits = container.limits();
        for (int resource = ResourceNames.CPU; resource <= ResourceNames.MEMORY; resource++) {
            long request = container.requests().get(resource);
            long limit = limits.get(resource);
            if (limit > 0 && request > 0) {
                double share = (double) limit / request;
                limits = limits.with(resource, (long) Math.ceil(requests.get(resource) * share));
            }
        }
        return new ContainerTemplate(container.name(), container.image(), requests, true, true, limits);
    }
}
