package org.orrery.simulator.cluster;

/** Why a pod is in the phase it is in, under the name that users know. */
public enum PodReason {
    /** Nothing special. */
    NONE(""),
    /** Its work is done. */
    COMPLETED("Completed"),
    /** Its process failed. */
    ERROR("Error"),
    /** It used more memory than it may. */
    OOM_KILLED("OOMKilled"),
    /** Its container keeps failing and waits before the next start. */
    CRASH_LOOP_BACK_OFF("CrashLoopBackOff"),
    /** It was told to leave its node. */
    EVICTED("Evicted"),
    /** A pod of higher priority took its place. */
    PREEMPTED("Preempted"),
    /** Its node is gone. */
    NODE_LOST("NodeLost"),
    /** Its node had no room for it when it came. */
    OUT_OF_RESOURCES("OutOfResources"),
    /** The scheduler gave up on it. */
    UNSCHEDULABLE("Unschedulable"),
    /** Its owner took it away. */
    DELETED("Deleted"),
    /** It did not answer its node agent any more. */
    UNHEALTHY("Unhealthy"),
    /** It was not done by its deadline. */
    DEADLINE_EXCEEDED("DeadlineExceeded");

    private final String text;

    PodReason(String text) {
        this.text = text;
    }

    /** The reason as users write it. */
    public String text() {
        return text;
    }
}
