package org.orrery.simulator.control;

import java.util.Collections;
import org.orrery.simulator.policy.RolloutRule;
import org.orrery.simulator.policy.RolloutState;
import org.orrery.simulator.policy.RolloutStep;

/**
 * Keeps as many pods as are wanted, and replaces all old ones at once: what is done where no product says otherwise.
 */
final class AtOnce implements RolloutRule {

    @Override
    public RolloutStep next(RolloutState state) {
        boolean isComplete = state.total() == state.desired() && state.updated().available() == state.desired();
        return new RolloutStep(state.desired(), Collections.nCopies(state.old().size(), 0), isComplete);
    }

    @Override
    public double minReadySeconds() {
        return 0;
    }

    @Override
    public double progressDeadline() {
        return Double.POSITIVE_INFINITY;
    }
}
