package org.orrery.simulator.policy;

import java.util.List;

/**
 * How far a rollout has come.
 *
 * @param desired how many replicas the service is to have
 * @param updated the pods of the new revision
 * @param old the pods of each old revision, oldest revision first
 * @param ending how many pods of old revisions were told to end and are still there; the others do not count them
 */
public record RolloutState(int desired, ReplicaCount updated, List<ReplicaCount> old, int ending) {

    /**
     * Pods of one revision.
     *
     * @param replicas how many it is to have
     * @param available how many of them have been ready for long enough
     */
    public record ReplicaCount(int replicas, int available) {}

    /** Copies the list. */
    public RolloutState {
        old = List.copyOf(old);
    }

    /** The number of pods of all revisions. */
    public int total() {
        return updated.replicas()
                + old.stream().mapToInt(ReplicaCount::replicas).sum();
    }

    /** The number of available pods of all revisions. */
    public int available() {
        return updated.available()
                + old.stream().mapToInt(ReplicaCount::available).sum();
    }
}
