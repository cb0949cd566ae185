package org.orrery.policies.autoscaling.vertical;

import org.orrery.simulator.policy.ContainerAmounts;

/** The steps from a percentile to a recommendation. Amounts are truncated after each step, as in the original. */
public final class Estimates {

    /** The largest amount that is ever recommended. */
    public static final double MAX_AMOUNT = 1e14;

    private static final double MILLI = 1000;

    private Estimates() {}

    /** The percentiles of a history. */
    public static ContainerAmounts percentile(UsageHistory history, double cpuShare, double memoryShare) {
        return new ContainerAmounts(
                amount(history.cpuPercentile(cpuShare) * MILLI), amount(history.memoryPercentile(memoryShare)));
    }

    /** With a safety margin, as a fraction. */
    public static ContainerAmounts withMargin(ContainerAmounts base, double fraction) {
        return new ContainerAmounts(
                capped(base.cpu() + amount(base.cpu() * fraction)),
                capped(base.memory() + amount(base.memory() * fraction)));
    }

    /** Widened or narrowed by {@code (1 + multiplier/confidence)^exponent}, the more the less is known. */
    public static ContainerAmounts byConfidence(
            ContainerAmounts base, double confidence, double multiplier, double exponent) {
        double factor = StrictMath.pow(1 + multiplier / confidence, exponent);
        return new ContainerAmounts(amount(base.cpu() * factor), amount(base.memory() * factor));
    }

    /** At least these amounts. */
    public static ContainerAmounts atLeast(ContainerAmounts base, ContainerAmounts least) {
        return new ContainerAmounts(Math.max(base.cpu(), least.cpu()), Math.max(base.memory(), least.memory()));
    }

    /** At most these amounts. */
    public static ContainerAmounts atMost(ContainerAmounts base, ContainerAmounts most) {
        return new ContainerAmounts(Math.min(base.cpu(), most.cpu()), Math.min(base.memory(), most.memory()));
    }

    /** What each of a pod's containers must have at least, when the pod must have {@code least}. */
    public static ContainerAmounts shareOfPod(ContainerAmounts least, int containers) {
        return new ContainerAmounts(least.cpu() / containers, least.memory() / containers);
    }

    private static long amount(double value) {
        return (long) Math.min(value, MAX_AMOUNT);
    }

    private static long capped(long value) {
        return Math.min(value, (long) MAX_AMOUNT);
    }
}
