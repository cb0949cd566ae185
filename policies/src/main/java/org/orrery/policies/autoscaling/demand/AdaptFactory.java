package org.orrery.policies.autoscaling.demand;

import org.orrery.simulator.policy.PodAutoscaler;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.ScalingLoop;
import org.orrery.simulator.policy.ScalingLoopSettings;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** Makes autoscalers that follow {@link Adapt}. */
public final class AdaptFactory implements DemandAutoscalerFactory<AdaptFactory.Settings> {

    /** Settings of the autoscaler. */
    public record Settings(
            @Setting(help = "what one pod can serve") RateTargetSettings target,

            @Setting(
                    help = "pod-time after which the change of demand is estimated anew: with more pods it is sooner",
                    quantity = Quantity.DURATION,
                    value = "10m",
                    min = "0s",
                    aboveMin = true)
            double tolerance,

            @Setting(
                    help = "how much of the demand is provided when it is larger than what is there",
                    quantity = Quantity.PERCENT,
                    value = "110%",
                    min = "100%")
            double correction,

            @Setting(help = "by what factor it shrinks more slowly than it grows", value = "4", min = "1")
            double caution,

            @Setting(help = "", isInline = true) ScalingLoopSettings loop) {}

    @Override
    public String name() {
        return "adapt";
    }

    @Override
    public String help() {
        return "Follows the rate at which demand changes, and corrects what is missing at once (Ali-Eldin et al. 2012).";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public PodAutoscaler create(Settings settings, PolicyContext context) {
        ScalingLoop loop = DemandAutoscalerFactory.loop(settings.loop());
        return DemandAutoscalerFactory.autoscaler(
                new Adapt(settings.tolerance(), settings.correction(), settings.caution()), settings.target(), loop);
    }
}
