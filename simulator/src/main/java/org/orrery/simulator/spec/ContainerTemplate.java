package org.orrery.simulator.spec;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.workload.Law;

/**
 * One container of a pod. Whether a request is absent or zero makes a difference to Kubernetes' scorers, so both can be
 * said.
 *
 * @param name unique in its pod
 * @param image what is pulled before it starts, or null for nothing
 * @param requests what the scheduler sets aside
 * @param requestsCpu whether a cpu request is written, be it zero
 * @param requestsMemory whether a memory request is written, be it zero
 * @param limits what it may use at most; a resource with limit zero is not limited
 * @param duration seconds that it runs if it is an init container; the others run as long as their pod has work
 */
public record ContainerTemplate(
        String name,
        @Nullable ImageTemplate image,
        Amounts requests,
        boolean requestsCpu,
        boolean requestsMemory,
        Amounts limits,
        Law duration) {

    /** A container that is no init container, or one that is done at once. */
    public ContainerTemplate(
            String name,
            @Nullable ImageTemplate image,
            Amounts requests,
            boolean requestsCpu,
            boolean requestsMemory,
            Amounts limits) {
        this(name, image, requests, requestsCpu, requestsMemory, limits, Law.constant(0));
    }

    /** The same as an init container that runs for a time. */
    public ContainerTemplate running(Law seconds) {
        return new ContainerTemplate(name, image, requests, requestsCpu, requestsMemory, limits, seconds);
    }

    /** A container without image that requests and is limited to these amounts. */
    public static ContainerTemplate of(String name, Amounts requests, Amounts limits) {
        return new ContainerTemplate(
                name,
                null,
                requests,
                requests.get(ResourceNames.CPU) > 0,
                requests.get(ResourceNames.MEMORY) > 0,
                limits);
    }
}
