package org.orrery.simulator.spec;

/** When a container that has ended is started again in its pod. */
public enum RestartPolicy {
    /** Always, also after success. */
    ALWAYS,
    /** After failure. */
    ON_FAILURE,
    /** Never. */
    NEVER
}
