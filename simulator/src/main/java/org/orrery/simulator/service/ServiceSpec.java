package org.orrery.simulator.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.workload.Arrivals;

/**
 * A service.
 *
 * @param name its name
 * @param template its pods
 * @param replicas how many pods it has at the start
 * @param controller how its pods are made and replaced, or null to do so at once
 * @param disruptionBudget how many of its pods may be disturbed at will, or null for any number
 * @param autoscaler who changes their number, or null for nobody
 * @param sizer who changes what its pods request, or null for nobody
 * @param server how a pod serves requests
 * @param classes kinds of requests, at least one; their shares add up to one
 * @param client how those who send requests behave
 * @param calls calls that a request makes, stage by stage, after its work
 * @param balancing how a pod is chosen for a request
 * @param arrivals requests from outside, or null when there are none
 * @param slo what is promised
 * @param minReady ready pods at which it counts as available
 */
public record ServiceSpec(
        String name,
        PodTemplate template,
        int replicas,
        @Nullable PolicyChoice controller,
        @Nullable PolicyChoice disruptionBudget,
        @Nullable PolicyChoice autoscaler,
        @Nullable PolicyChoice sizer,
        ServerSpec server,
        List<RequestClass> classes,
        ClientSpec client,
        List<CallStage> calls,
        PolicyChoice balancing,
        @Nullable Arrivals arrivals,
        SloSpec slo,
        int minReady) {

    /** Copies the lists. */
    public ServiceSpec {
        classes = List.copyOf(classes);
        calls = List.copyOf(calls);
    }
}
