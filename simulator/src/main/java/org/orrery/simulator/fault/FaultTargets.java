package org.orrery.simulator.fault;

import org.orrery.simulator.cluster.Node;

/** What faults befall that are not of nodes. */
public interface FaultTargets {

    /**
     * A fault begins, or ends.
     *
     * @param slot where
     */
    void change(FaultEffect effect, String slot, boolean begins);

    /** A spot machine in a slot is warned that it is going to be taken away in so many seconds. */
    void warn(String slot, Node node, double notice);

    /** There are spot machines again for a slot. */
    void restock(String slot);
}
