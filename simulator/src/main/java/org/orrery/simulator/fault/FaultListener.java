package org.orrery.simulator.fault;

/** Hears when faults begin and end. */
public interface FaultListener {

    /**
     * A fault begins at a slot.
     *
     * @param fault which of the scenario's faults, counted from 0
     * @param slot where; empty when it concerns the whole cluster
     */
    default void faultBegan(int fault, String slot) {}

    /** A fault ends at a slot. */
    default void faultEnded(int fault, String slot) {}
}
