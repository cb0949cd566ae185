package org.orrery.workloads.trace;

/** When a recorded task ends. */
public enum Lifetime {
    /** It runs as long as it was recorded to run, from when it is placed. */
    DURATION,
    /** It ends at the recorded time, whenever it was placed. */
    RECORDED
}
