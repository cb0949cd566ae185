package org.orrery.simulator.control;

/** Hears how rollouts and drains get on. */
public interface RolloutListener {

    /** A workload's pods are to be replaced by those of a new revision. */
    void rolloutStarted(String workload);

    /** All pods of a workload are of the newest revision and available. */
    void rolloutCompleted(String workload, double seconds);

    /** A rollout has made no progress for too long; it goes on all the same. */
    void rolloutOverdue(String workload);

    /** A pod was to leave its node, and its disruption budget did not allow it. */
    void evictionRefused(String workload);

    /** All pods that had to leave a node have left it. */
    void nodeDrained(double seconds);
}
