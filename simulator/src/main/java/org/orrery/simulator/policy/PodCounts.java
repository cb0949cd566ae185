package org.orrery.simulator.policy;

/** How many pods of some kind each node holds; kept up to date by the snapshot. */
public interface PodCounts {

    /** The number on the node in this slot. */
    int onNode(int index);

    /** The number on all nodes together. */
    int total();

    /** A number that rises with every change. */
    long epoch();
}
