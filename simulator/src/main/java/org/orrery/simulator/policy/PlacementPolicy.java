package org.orrery.simulator.policy;

/** A way to choose nodes for pods. One instance a scheduler and replication; it may remember. */
public interface PlacementPolicy {

    /** Filters and scorers, made anew: the scheduler that asks for them owns them. */
    PlacementProfile profile();

    /** Whether a pod for which there is no room waits and is tried again; otherwise it fails at once. */
    default boolean retries() {
        return true;
    }
}
