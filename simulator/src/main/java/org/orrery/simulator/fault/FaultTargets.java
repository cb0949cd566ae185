package org.orrery.simulator.fault;

/** What faults befall that are not of nodes. */
public interface FaultTargets {

    /** A fault begins, or ends. */
    void change(FaultEffect effect, boolean begins);
}
