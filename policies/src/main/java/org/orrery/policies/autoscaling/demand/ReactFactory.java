package org.orrery.policies.autoscaling.demand;

import org.orrery.simulator.policy.PodAutoscaler;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.ScalingLoop;
import org.orrery.simulator.policy.ScalingLoopSettings;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** Makes autoscalers that follow {@link React}. */
public final class ReactFactory implements DemandAutoscalerFactory<ReactFactory.Settings> {

    /** Settings of the autoscaler. */
    public record Settings(
            @Setting(help = "what one pod can serve") RateTargetSettings target,

            @Setting(
                    help = "how much of what is missing is added",
                    quantity = Quantity.PERCENT,
                    value = "120%",
                    min = "1%")
            double growth,

            @Setting(
                    help = "how much of the demand must be there before pods are removed",
                    quantity = Quantity.PERCENT,
                    value = "110%",
                    min = "100%")
            double slack,

            @Setting(help = "how much of the demand stays", quantity = Quantity.PERCENT, value = "120%", min = "100%")
            double margin,

            @Setting(help = "", isInline = true) ScalingLoopSettings loop) {}

    @Override
    public String name() {
        return "react";
    }

    @Override
    public String help() {
        return "Adds more than is missing, and falls back to a margin when there is clearly too much (Chieu et al. 2009).";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public PodAutoscaler create(Settings settings, PolicyContext context) {
        ScalingLoop loop = DemandAutoscalerFactory.loop(settings.loop());
        return DemandAutoscalerFactory.autoscaler(
                new React(settings.growth(), settings.slack(), settings.margin()), settings.target(), loop);
    }
}
