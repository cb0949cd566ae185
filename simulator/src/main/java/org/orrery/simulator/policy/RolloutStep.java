package org.orrery.simulator.policy;

import java.util.List;

/**
 * How many pods each revision is to have next.
 *
 * @param updated those of the new revision
 * @param old those of each old revision, in the order of {@link RolloutState#old}
 * @param isComplete whether the rollout has nothing left to do
 */
public record RolloutStep(int updated, List<Integer> old, boolean isComplete) {

    /** Copies the list. */
    public RolloutStep {
        old = List.copyOf(old);
    }
}
