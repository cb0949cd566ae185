package org.orrery.policies.autoscaling.horizontal;

import java.util.List;

/**
 * How fast one direction of scaling may go: {@code HPAScalingRules} of Kubernetes.
 *
 * @param stabilizationWindow seconds of recommendations that are looked back upon
 * @param select which policy counts
 * @param policies the rate limits
 */
public record ScalingRules(double stabilizationWindow, Select select, List<RatePolicy> policies) {

    /** Which of several policies counts. */
    public enum Select {
        /** The one that allows the largest change. */
        MAX,
        /** The one that allows the smallest change. */
        MIN,
        /** No change at all. */
        DISABLED
    }

    /** What a policy's value is. */
    public enum RateKind {
        /** A number of pods. */
        PODS,
        /** A percentage of the pods at the start of the period. */
        PERCENT
    }

    /**
     * A limit on the change within a period.
     *
     * @param kind what {@code value} is
     * @param value the change allowed
     * @param period seconds
     */
    public record RatePolicy(RateKind kind, int value, double period) {}

    /** Up, if nothing is said: the larger of 4 pods and 100 % in 15 s, at once. */
    public static final ScalingRules DEFAULT_UP = new ScalingRules(
            0, Select.MAX, List.of(new RatePolicy(RateKind.PODS, 4, 15), new RatePolicy(RateKind.PERCENT, 100, 15)));

    /** Down, if nothing is said: anything in 15 s, after 300 s. */
    public static final ScalingRules DEFAULT_DOWN =
            new ScalingRules(300, Select.MAX, List.of(new RatePolicy(RateKind.PERCENT, 100, 15)));

    /** Copies the list. */
    public ScalingRules {
        policies = List.copyOf(policies);
    }

    /** The longest period of its policies, in seconds. */
    public double longestPeriod() {
        double longest = 0;
        for (RatePolicy policy : policies) {
            longest = Math.max(longest, policy.period());
        }
        return longest;
    }
}
