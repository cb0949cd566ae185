package org.orrery.simulator.policy;

/** How the pods of an old revision of a service are replaced by those of a new one, where any pod is like any other. */
public non-sealed interface RolloutRule extends ReplicaRule {

    /**
     * The next step. Called again after every change in the pods until nothing is left to do.
     *
     * @return how many pods each revision is to have
     */
    RolloutStep next(RolloutState state);
}
