package org.orrery.simulator.policy;

/**
 * How tasks save their state, to begin from there after a loss.
 *
 * @param every seconds of undisturbed work between two checkpoints, above zero
 * @param cost seconds that a checkpoint takes, during which the task gets no further
 */
public record CheckpointPlan(double every, double cost) {

    /** Checks the numbers. */
    public CheckpointPlan {
        if (!(every > 0) || !(cost >= 0)) {
            throw new IllegalArgumentException(
                    "Checkpoints every " + every + " s that take " + cost + " s make no sense.");
        }
    }
}
