package org.orrery.policies.autoscaling.horizontal;

/** How fast scaling goes when an autoscaler has no {@code behavior}: up at most twofold, or to 4; down at once. */
public final class FixedPace {

    private static final double FACTOR = 2;
    private static final double LEAST = 4;

    private FixedPace() {}

    /** Puts a wish within limits. */
    public static Limited limit(int current, int desired, int min, int max) {
        int reachable = (int) Math.max(FACTOR * current, LEAST);
        int most = Math.min(max, reachable);
        if (desired < min) {
            return new Limited(min, Limited.TOO_FEW);
        }
        if (desired > most) {
            return new Limited(most, max > reachable ? Limited.SCALE_UP_LIMIT : Limited.TOO_MANY);
        }
        return new Limited(desired, Limited.WITHIN_RANGE);
    }
}
