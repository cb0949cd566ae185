package org.orrery.simulator.policy;

import java.util.Set;

/**
 * Decides how many replicas a service has. One instance a service and replication; it may remember. Scraping, delays
 * and carrying out are the simulator's.
 */
public interface PodAutoscaler {

    /** The signals that it needs; only these are collected. */
    Set<ServiceSignal> observes();

    /** Bounds and times of the loop that asks it. */
    ScalingLoop loop();

    /** Decides. The answer is not clamped further: bounds are in the observation. */
    ScalingDecision decide(ServiceObservation observation);
}
