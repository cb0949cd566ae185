package org.orrery.simulator.spec;

/** Kubernetes' classes of service, from what a pod's containers request and are limited to. */
public enum QosClass {
    /** Every container has limits equal to its requests for cpu and memory. */
    GUARANTEED,
    /** Some request or limit is set. */
    BURSTABLE,
    /** None is. */
    BEST_EFFORT
}
