package org.orrery.simulator.policy;

/** How the pods of an old revision of a service are replaced by those of a new one. It remembers nothing. */
public interface RolloutRule {

    /**
     * The next step. Called again after every change in the pods until nothing is left to do.
     *
     * @return how many pods each revision is to have
     */
    RolloutStep next(RolloutState state);

    /** Seconds for which a pod must have been ready to count as available. */
    double minReadySeconds();

    /** Seconds without progress after which a rollout counts as failed. */
    double progressDeadline();
}
