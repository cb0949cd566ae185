package org.orrery.simulator.control;

import org.orrery.simulator.policy.PodView;

/** What the owners of pods have to say about their eviction. */
public interface PodOwners {

    /** Whether somebody makes another pod when this one ends. */
    boolean isReplaced(PodView pod);

    /** Whether the pod belongs to its node and ends with it. */
    boolean isDaemon(PodView pod);

    /** How many pods like this one may be evicted now. */
    int disruptionsAllowed(PodView pod);
}
