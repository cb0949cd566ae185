package org.orrery.simulator.cluster;

/** Where a pod is in its life. */
public enum PodPhase {
    /** It waits for a node. */
    PENDING,
    /** It has a node, which has not begun with it, or pulls its images. */
    SCHEDULED,
    /** Its isolation boots and its containers start. */
    STARTING,
    /** Its containers run. */
    RUNNING,
    /** Its containers have ended and wait to be started again. */
    BACK_OFF,
    /** Its node does not work. */
    UNKNOWN,
    /** It was told to end and is still at work, or on a node that does not answer. */
    TERMINATING,
    /** It has ended, its work done. */
    SUCCEEDED,
    /** It has ended, its work not done. */
    FAILED;

    /** Whether the pod is over. */
    public boolean isEnd() {
        return this == SUCCEEDED || this == FAILED;
    }
}
