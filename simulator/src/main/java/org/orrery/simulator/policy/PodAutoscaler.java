package org.orrery.simulator.policy;

import java.util.Set;

/**
 * Decides how many replicas a service has. One instance a service and replication; it may remember. Scraping, delays
 * and carrying out are the simulator's.
 */
public interface PodAutoscaler {

    /** The signals of the whole service that it needs; only these are collected. */
    Set<ServiceSignal> observes();

    /** The signals of single pods that it needs; only these are collected. */
    default Set<ServiceSignal> observesOfPods() {
        return Set.of();
    }

    /** Bounds and times of the loop that asks it. */
    ScalingLoop loop();

    /** Whether it decides at once when a request comes while no pod is wanted. */
    default boolean wakesOnDemand() {
        return false;
    }

    /**
     * Whether it decides whenever a request begins or ends and whenever a pod becomes ready, and has idle pods ended
     * before others.
     */
    default boolean followsEveryRequest() {
        return false;
    }

    /** Decides. The answer is not clamped further: bounds are in the observation. */
    ScalingDecision decide(ServiceObservation observation);
}
