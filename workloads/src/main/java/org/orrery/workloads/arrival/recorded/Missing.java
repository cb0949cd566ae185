package org.orrery.workloads.arrival.recorded;

/** What is taken to have arrived in an interval of which the file says nothing. */
public enum Missing {
    /** As much as in the interval before. */
    HOLD,
    /** Nothing. */
    NONE
}
