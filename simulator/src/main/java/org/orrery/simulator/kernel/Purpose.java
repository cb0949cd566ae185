package org.orrery.simulator.kernel;

/** What a random number is for. The names are part of what the bits depend on: renaming one changes all results. */
public enum Purpose {
    /** When work arrives. */
    ARRIVAL,
    /** How much work a task or request brings. */
    WORK,
    /** How long a pod takes to start. */
    START_UP,
    /** How long a node takes to be provisioned. */
    PROVISIONING,
    /** How long users think between requests. */
    THINK,
    /** How long clients wait. */
    PATIENCE,
    /** Which of several calls or classes an item takes. */
    BRANCH,
    /** What a container uses, apart from its work. */
    USAGE,
    /** When and where faults happen. */
    FAULT,
    /** Which part of a trace is taken. */
    SAMPLE,
    /** Choices of a scheduler. */
    PLACEMENT,
    /** Choices of a load balancer. */
    BALANCING,
    /** Choices of any other policy. */
    POLICY
}
