package org.orrery.simulator.policy;

/**
 * A whole scheduler: it is told what changes and acts through {@link ClusterActions}. The Kubernetes cycle, Swarm,
 * Mesos' offers, Borg, Omega and Sparrow are such architectures. One instance a replication.
 */
public interface SchedulerArchitecture {

    /** A pod wants a node. Called once a pod, and again when it lost its node and is to be placed anew. */
    void podPending(PodView pod);

    /** A pod is gone, whether it had a node or not; the snapshot no longer holds it. */
    void podGone(PodView pod);

    /** A node joined, left, or changed otherwise than by pods coming and going; the snapshot shows it already. */
    void nodeChanged(NodeView node, NodeChange change);

    /** The time for which {@link ClusterActions#wakeAt} asked has come, or something happened at this instant. */
    void wake();

    /**
     * Within how many seconds everything that waits is tried again though nothing has changed. When that has passed and
     * nothing came of it, nothing ever will.
     */
    double roundTime();

    /** Why a pending pod is not placed, in the product's words, for events and reports. */
    String whyPending(PodView pod);

    /** What happened to a node. */
    enum NodeChange {
        /** It joined. */
        ADDED,
        /** It left. */
        REMOVED,
        /** Its capacity, labels, taints, images or state changed. */
        UPDATED
    }
}
