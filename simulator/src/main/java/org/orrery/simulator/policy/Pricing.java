package org.orrery.simulator.policy;

import org.orrery.simulator.spec.PodTemplate;

/**
 * What a customer pays for: nodes while they are there, pods while they have a node, requests, or some of these. Pure;
 * amounts are in the scenario's currency. Without changes it is the nodes.
 */
public interface Pricing {

    /** Whether nodes cost what their pools say. */
    default boolean billsNodes() {
        return true;
    }

    /** What a pod costs an hour, from the time that it has a node until it ends; not negative. */
    default double podPerHour(PodTemplate pod) {
        return 0;
    }

    /** Seconds that are billed for a pod at least. */
    default double podMinimum() {
        return 0;
    }

    /** What each attempt of a request costs that is sent to a service, retries included; not negative. */
    default double perRequest() {
        return 0;
    }
}
