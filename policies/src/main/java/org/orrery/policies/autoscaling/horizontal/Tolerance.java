package org.orrery.policies.autoscaling.horizontal;

/**
 * How far usage may be from its target before anything is changed.
 *
 * @param up above it, as a fraction of the target
 * @param down below it, as a fraction of the target
 */
public record Tolerance(double up, double down) {

    /** Whether a ratio of usage to target is close enough to 1; the edges are. */
    boolean includes(double ratio) {
        return 1 - down <= ratio && ratio <= 1 + up;
    }
}
