package org.orrery.simulator.policy;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/**
 * What every pod autoscaler can be told, beside what is its own. What is not set is the policy's to say.
 *
 * @param min the least number of replicas
 * @param max the largest number of replicas
 * @param interval seconds between decisions
 * @param metricDelay seconds from the end of a measurement until the policy can see it
 */
public record ScalingLoopSettings(
        @Setting(help = "the least number of replicas; the policy's own default if not set", min = "0") @Nullable
        Integer min,

        @Setting(
                help = "the largest number of replicas",
                value = "unlimited",
                min = "1",
                words = {"unlimited"})
        int max,

        @Setting(
                help = "time between decisions; the policy's own default if not set",
                quantity = Quantity.DURATION,
                min = "0s",
                aboveMin = true)
        @Nullable
        Double interval,

        @Setting(
                help = "time from the end of a measurement until the autoscaler can see it",
                quantity = Quantity.DURATION,
                value = "0s",
                min = "0s")
        double metricDelay) {

    /** Settings that leave everything to the policy. */
    public static final ScalingLoopSettings DEFAULT = new ScalingLoopSettings(null, Integer.MAX_VALUE, null, 0);

    /**
     * The loop, with what these settings leave open filled in.
     *
     * @throws IllegalArgumentException when min is more than max
     */
    public ScalingLoop orElse(int leastReplicas, double seconds) {
        return new ScalingLoop(
                min == null ? Math.min(leastReplicas, max) : min,
                max,
                interval == null ? seconds : interval,
                metricDelay);
    }
}
