package org.orrery.policies.autoscaling.horizontal;

import org.orrery.simulator.policy.ServiceSignal;

/**
 * A metric and what it is to be: {@code MetricSpec} of Kubernetes.
 *
 * @param signal what is measured
 * @param source where the metric comes from, which decides how it is reckoned
 * @param value percent for {@link Source#UTILIZATION}, thousandths of the signal's unit for the others
 */
public record MetricTarget(ServiceSignal signal, Source source, long value) {

    /** Where a metric comes from and what its target is. */
    public enum Source {
        /** Resource: usage of the pods in percent of their request. */
        UTILIZATION,
        /** Resource: mean usage of the pods. */
        RESOURCE_AVERAGE,
        /** Pods: mean value of the pods. */
        PODS_AVERAGE,
        /** Object or external: one value, shared by the ready pods. */
        WHOLE_VALUE,
        /** Object or external: one value, as an average over the replicas. */
        WHOLE_AVERAGE;

        boolean isOfPods() {
            return this == UTILIZATION || this == RESOURCE_AVERAGE || this == PODS_AVERAGE;
        }
    }
}
