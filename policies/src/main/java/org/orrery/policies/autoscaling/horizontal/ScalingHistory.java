package org.orrery.policies.autoscaling.horizontal;

/**
 * All that an autoscaler of this kind remembers.
 *
 * @param recommendations what was recommended
 * @param ups additions that were made
 * @param downs removals that were made
 */
public record ScalingHistory(Recommendations recommendations, ScaleEvents ups, ScaleEvents downs) {

    /** Nothing has happened yet. */
    public static ScalingHistory empty() {
        return new ScalingHistory(new Recommendations(), new ScaleEvents(), new ScaleEvents());
    }
}
