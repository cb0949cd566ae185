package org.orrery.simulator.cluster;

/** What a pod's containers do while they run. The node agent starts and stops it; it says when it is done. */
public interface PodActivity {

    /** The containers run from now on; also after a restart. */
    void started(Pod pod);

    /** The pod has become ready, or is not any more: {@link Pod#isReady}. */
    default void readinessChanged(Pod pod) {}

    /** Seconds in which a running pod would answer a question that takes so many core-seconds, asked now. */
    default double answerSeconds(Pod pod, double work) {
        return 0;
    }

    /** The processor target that the activity set is reached. */
    void cpuTargetReached(Pod pod);

    /**
     * The node is about to work faster or slower. The processor still tells what was delivered at the old speed;
     * whoever counts the time of cores does so now.
     */
    default void speedChanges(Pod pod) {}

    /**
     * The containers do not run any more: they were killed, or the activity said that it is done. The processor can
     * still be asked what was delivered.
     */
    void stopped(Pod pod, PodReason why);

    /** Whether containers that have stopped are worth another start, if their restart policy is for it. */
    default boolean mayRestart(Pod pod, PodReason why) {
        return true;
    }
}
