package org.orrery.policies.autoscaling.horizontal;

import java.util.List;

/**
 * All that an autoscaler of this kind remembers.
 *
 * @param recommendations what was recommended
 * @param ups additions that were made
 * @param downs removals that were made
 */
public record ScalingHistory(Recommendations recommendations, ScaleEvents ups, ScaleEvents downs) {

    /** What a new autoscaler remembers, for which the number of replicas that it finds has just been recommended. */
    public static ScalingHistory atStart(int replicas, double now) {
        return new ScalingHistory(
                new Recommendations(List.of(new Recommendations.Recommendation(replicas, now))),
                new ScaleEvents(),
                new ScaleEvents());
    }

    /** Nothing has happened yet. */
    public static ScalingHistory empty() {
        return new ScalingHistory(new Recommendations(), new ScaleEvents(), new ScaleEvents());
    }
}
