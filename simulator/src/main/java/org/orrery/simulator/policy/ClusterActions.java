package org.orrery.simulator.policy;

import java.util.function.Supplier;

/** What a scheduler may do. Everything that it does is recorded with its cause. */
public interface ClusterActions {

    /** Virtual time in seconds. */
    double now();

    /**
     * Gives the pod a node. The snapshot shows it at once; the node hears of it after the control plane's delay.
     *
     * @param node the node's slot
     * @param devices GPU devices as bits
     */
    void bind(PodView pod, int node, long devices);

    /**
     * Tells a pod to end, with its grace period. The pod is gone when {@link SchedulerArchitecture#podGone} says so.
     */
    void evict(PodView pod, EvictionCause cause, String message);

    /** Gives up on a pod: it fails, with this reason, and is not tried again. */
    void giveUp(PodView pod, String reason);

    /**
     * Lets a pod wait at a node, which takes it as soon as it has room for it, in the order in which pods came there:
     * late binding. A pod may wait at several nodes and is bound to the first that takes it. Pods with GPU devices are
     * never taken so.
     *
     * @param node the node's slot
     */
    void enqueueOnNode(PodView pod, int node);

    /** Says that no node was found for a pod this time; {@code why} is asked for only when somebody wants to know. */
    void attemptFailed(PodView pod, Supplier<String> why);

    /** Asks for {@link SchedulerArchitecture#wake} at a time, replacing an earlier wish; now is allowed. */
    void wakeAt(double time);

    /** Sets a node's capacity aside for a pod that is not bound yet; {@link #release} or {@link #bind} ends it. */
    void reserve(PodView pod, int node, long devices);

    /** Gives up a reservation. */
    void release(PodView pod);

    /**
     * Tries to take resources that were seen free in an older picture, as schedulers that share state do.
     *
     * @param seenChanges {@link ClusterSnapshot#changes()} when the decision was made
     * @return whether the pod was bound; false when the node has changed since and the pod no longer fits
     */
    boolean claim(PodView pod, int node, long devices, long seenChanges);

    /** Lets the scheduler be busy for so many seconds: it hears of nothing meanwhile. */
    void spend(double seconds);

    /** Why a pod is told to end. */
    enum EvictionCause {
        /** A pod of higher priority takes its place. */
        PREEMPTED,
        /** Its node is emptied. */
        DRAINED,
        /** Its node is out of resources. */
        NODE_PRESSURE,
        /** Its node is tainted. */
        TAINTED,
        /** A descheduler wants it elsewhere. */
        DESCHEDULED,
        /** It is to be replaced by one of another size. */
        RESIZED
    }
}
