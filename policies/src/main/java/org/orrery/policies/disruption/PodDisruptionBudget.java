package org.orrery.policies.disruption;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.DisruptionRule;
import org.orrery.simulator.spec.CountOrShare;

/** The PodDisruptionBudget of Kubernetes. Shares are rounded up, whichever way they are meant. */
public final class PodDisruptionBudget implements DisruptionRule {

    private static final double FORGET_AFTER = 120;

    private final @Nullable CountOrShare minAvailable;
    private final @Nullable CountOrShare maxUnavailable;

    /**
     * A budget; exactly one of the two is given.
     *
     * @param minAvailable how many pods must stay healthy
     * @param maxUnavailable how many pods may be unhealthy
     * @throws IllegalArgumentException when both are given, or none
     */
    public PodDisruptionBudget(@Nullable CountOrShare minAvailable, @Nullable CountOrShare maxUnavailable) {
        if ((minAvailable == null) == (maxUnavailable == null)) {
            throw new IllegalArgumentException(
                    "A disruption budget has exactly one of 'minAvailable' and 'maxUnavailable'.");
        }
        this.minAvailable = minAvailable;
        this.maxUnavailable = maxUnavailable;
    }

    @Override
    public Verdict judge(PodSet pods) {
        boolean countsMatched = minAvailable != null && !minAvailable.isShare();
        int expected = countsMatched
                ? pods.matched()
                : pods.controllerScales().stream().mapToInt(Integer::intValue).sum();
        int desiredHealthy = desiredHealthy(expected);
        // Without a controller nobody knows how many pods there should be.
        boolean isBlocked = expected == 0 || !countsMatched && pods.unmanaged() > 0;
        int allowed = isBlocked ? 0 : Math.max(0, pods.healthy() - desiredHealthy);
        return new Verdict(allowed, pods.healthy(), desiredHealthy, expected);
    }

    private int desiredHealthy(int expected) {
        if (minAvailable != null) {
            return minAvailable.roundedUp(expected);
        }
        return maxUnavailable == null ? 0 : Math.max(0, expected - maxUnavailable.roundedUp(expected));
    }

    @Override
    public double forgetAfter() {
        return FORGET_AFTER;
    }

    @Override
    public boolean mayEvictUnready(Verdict verdict) {
        return verdict.healthy() >= verdict.desiredHealthy();
    }
}
