package org.orrery.simulator.policy;

/** The nodes that can run a pod, in the order in which they were found. */
public interface Candidates {

    /** How many there are. */
    int size();

    /** One of them. */
    NodeView node(int position);
}
