package org.orrery.simulator.measure;

/** What a control loop did. */
public enum Action {
    /** A scheduler gave a pod a node. */
    POD_BOUND("pods bound"),
    /** A scheduler found no node for a pod. */
    ATTEMPT_FAILED("scheduling attempts without a node"),
    /** A scheduler gave up on a pod. */
    POD_GIVEN_UP("pods given up"),
    /** A claim on resources came too late: they were taken meanwhile. */
    CLAIM_CONFLICT("claims in conflict"),
    /** A pod was told to leave for one of higher priority. */
    POD_PREEMPTED("pods preempted"),
    /** A pod was told to leave its node. */
    POD_EVICTED("pods evicted"),
    /** A node had no room for a pod that was bound to it. */
    POD_REFUSED("pods refused by their node"),
    /** A container used more memory than it may. */
    OOM_KILL("containers killed for memory"),
    /** Containers were started again. */
    RESTART("containers restarted"),
    /** More replicas of a workload were wanted. */
    SCALED_UP("workloads scaled up"),
    /** Fewer replicas of a workload were wanted. */
    SCALED_DOWN("workloads scaled down"),
    /** Pods of a workload should request other amounts. */
    SIZE_RECOMMENDED("pod sizes recommended"),
    /** A node joined. */
    NODE_JOINED("nodes joined"),
    /** A node left. */
    NODE_LEFT("nodes left"),
    /** A node was taken for dead. */
    NODE_NOT_READY("nodes found dead"),
    /** A node that was taken for dead works. */
    NODE_READY("nodes found back at work"),
    /** A spot machine was told that it is going to be taken away. */
    NODE_RECLAIMED("spot machines taken away"),
    /** A node was ordered. */
    NODE_ORDERED("nodes ordered"),
    /** An ordered node did not come in time. */
    NODE_ORDER_FAILED("node orders given up"),
    /** A node was closed for new pods, to be removed. */
    NODE_CORDONED("nodes cordoned"),
    /** A node that was to be removed stays. */
    NODE_UNCORDONED("nodes uncordoned"),
    /** All pods that had to leave a node have left it. */
    NODE_DRAINED("nodes drained"),
    /** A pod was to leave its node, and its disruption budget did not allow it. */
    EVICTION_REFUSED("evictions refused by a disruption budget"),
    /** The pods of a workload are to be replaced by those of a new revision. */
    ROLLOUT_STARTED("rollouts started"),
    /** All pods of a workload are of the newest revision and available. */
    ROLLOUT_COMPLETED("rollouts completed"),
    /** A rollout made no progress for too long. */
    ROLLOUT_OVERDUE("rollouts without progress for too long");

    private final String text;

    Action(String text) {
        this.text = text;
    }

    /** What is counted, for reports. */
    public String text() {
        return text;
    }
}
