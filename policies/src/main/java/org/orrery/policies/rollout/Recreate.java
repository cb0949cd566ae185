package org.orrery.policies.rollout;

import java.util.Collections;
import java.util.List;
import org.orrery.simulator.policy.RolloutRule;
import org.orrery.simulator.policy.RolloutState;
import org.orrery.simulator.policy.RolloutStep;

/** All pods of the old revisions end before the first of the new one is made. */
public final class Recreate implements RolloutRule {

    private final double minReadySeconds;
    private final double progressDeadline;

    /** The rule. */
    public Recreate(double minReadySeconds, double progressDeadline) {
        this.minReadySeconds = minReadySeconds;
        this.progressDeadline = progressDeadline;
    }

    @Override
    public RolloutStep next(RolloutState state) {
        List<Integer> none = Collections.nCopies(state.old().size(), 0);
        boolean oldAreGone = state.total() == state.updated().replicas() && state.ending() == 0;
        int updated = oldAreGone ? state.desired() : state.updated().replicas();
        return new RolloutStep(updated, none, RollingUpdate.isComplete(state));
    }

    @Override
    public double minReadySeconds() {
        return minReadySeconds;
    }

    @Override
    public double progressDeadline() {
        return progressDeadline;
    }
}
