package org.orrery.simulator.policy;

/** How a controller brings the pods of a service to what is wanted of them. It remembers nothing. */
public sealed interface ReplicaRule permits RolloutRule, PlaceRule {

    /** Seconds for which a pod must have been ready to count as available. */
    double minReadySeconds();

    /** Seconds without progress after which a rollout counts as failed; positive infinity for never. */
    double progressDeadline();
}
