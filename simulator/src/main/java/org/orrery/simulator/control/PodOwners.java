package org.orrery.simulator.control;

import org.orrery.simulator.policy.PodView;

/** What the owners of pods have to say about their eviction. */
public interface PodOwners {

    /** Tasks: whoever runs them makes another pod, none belongs to a node, and no budget protects them. */
    PodOwners TASKS = new PodOwners() {
        @Override
        public boolean isReplaced(PodView pod) {
            return true;
        }

        @Override
        public boolean isDaemon(PodView pod) {
            return false;
        }

        @Override
        public int disruptionsAllowed(PodView pod) {
            return Integer.MAX_VALUE;
        }
    };

    /** Whether somebody makes another pod when this one ends. */
    boolean isReplaced(PodView pod);

    /** Whether the pod belongs to its node and ends with it. */
    boolean isDaemon(PodView pod);

    /** How many pods like this one may be evicted now. */
    int disruptionsAllowed(PodView pod);
}
