package org.orrery.policies.autoscaling.horizontal;

import org.orrery.policies.autoscaling.horizontal.ScalingRules.RateKind;
import org.orrery.policies.autoscaling.horizontal.ScalingRules.RatePolicy;
import org.orrery.policies.autoscaling.horizontal.ScalingRules.Select;

/**
 * How fast scaling goes: {@code behavior} of an autoscaler.
 *
 * @param up the rules for growing
 * @param down the rules for shrinking
 */
public record ScalingBehavior(ScalingRules up, ScalingRules down) {

    /** What Kubernetes fills in where rules are not given. */
    public static final ScalingBehavior DEFAULT =
            new ScalingBehavior(ScalingRules.DEFAULT_UP, ScalingRules.DEFAULT_DOWN);

    /** Holds a wish back by what was recommended before, then puts it within limits. */
    Limited normalize(ScalingHistory history, int current, int desired, int min, int max, double now) {
        int stable = history.recommendations()
                .stabilize(current, desired, up.stabilizationWindow(), down.stabilizationWindow(), now);
        return limit(history, current, stable, min, max, now);
    }

    /** Puts a wish within limits. */
    public Limited limit(ScalingHistory history, int current, int desired, int min, int max, double now) {
        if (desired > current) {
            int limit = Math.max(current, upLimit(history, current, now));
            int most = Math.min(max, limit);
            if (desired > most) {
                return new Limited(most, max > limit ? Limited.SCALE_UP_LIMIT : Limited.TOO_MANY);
            }
        } else if (desired < current) {
            int limit = Math.min(current, downLimit(history, current, now));
            int least = Math.max(min, limit);
            if (desired < least) {
                return new Limited(least, min < limit ? Limited.SCALE_DOWN_LIMIT : Limited.TOO_FEW);
            }
        }
        return new Limited(desired, Limited.WITHIN_RANGE);
    }

    /** The largest number of replicas that growing may reach now. */
    public int upLimit(ScalingHistory history, int current, double now) {
        if (up.select() == Select.DISABLED) {
            return current;
        }
        boolean widest = up.select() == Select.MAX;
        int limit = widest ? Integer.MIN_VALUE : Integer.MAX_VALUE;
        for (RatePolicy policy : up.policies()) {
            int start = current
                    - history.ups().changeWithin(policy.period(), now)
                    + history.downs().changeWithin(policy.period(), now);
            int proposed = policy.kind() == RateKind.PODS
                    ? start + policy.value()
                    : (int) Math.ceil(start * (1 + policy.value() / 100.0));
            limit = widest ? Math.max(limit, proposed) : Math.min(limit, proposed);
        }
        return limit;
    }

    /** The least number of replicas that shrinking may reach now. */
    public int downLimit(ScalingHistory history, int current, double now) {
        if (down.select() == Select.DISABLED) {
            return current;
        }
        boolean widest = down.select() == Select.MAX;
        int limit = widest ? Integer.MAX_VALUE : Integer.MIN_VALUE;
        for (RatePolicy policy : down.policies()) {
            int start = current
                    - history.ups().changeWithin(policy.period(), now)
                    + history.downs().changeWithin(policy.period(), now);
            int proposed = policy.kind() == RateKind.PODS
                    ? start - policy.value()
                    : (int) (start * (1 - policy.value() / 100.0));
            limit = widest ? Math.min(limit, proposed) : Math.max(limit, proposed);
        }
        return limit;
    }

    /** Notes a change that is made. */
    void note(ScalingHistory history, int from, int to, double now) {
        if (to > from) {
            history.ups().add(to - from, now, up.longestPeriod());
        } else if (to < from) {
            history.downs().add(from - to, now, down.longestPeriod());
        }
    }
}
