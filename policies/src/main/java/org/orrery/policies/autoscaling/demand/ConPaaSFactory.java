package org.orrery.policies.autoscaling.demand;

import org.orrery.simulator.policy.PodAutoscaler;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.ScalingLoop;
import org.orrery.simulator.policy.ScalingLoopSettings;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** Makes autoscalers that follow {@link ConPaaS}. */
public final class ConPaaSFactory implements DemandAutoscalerFactory<ConPaaSFactory.Settings> {

    /** Settings of the autoscaler. */
    public record Settings(
            @Setting(help = "what one pod can serve") RateTargetSettings target,

            @Setting(help = "how many demands the forecasts go by", value = "20", min = "5", max = "100000")
            int window,

            @Setting(
                    help = "how many intervals ahead is forecast; nearer ones count for more",
                    value = "3",
                    min = "1",
                    max = "1000")
            int horizon,

            @Setting(
                    help = "weight of the last demand in exponential smoothing",
                    quantity = Quantity.PERCENT,
                    value = "50%",
                    min = "1%")
            double smoothing,

            @Setting(help = "", isInline = true) ScalingLoopSettings loop) {}

    @Override
    public String name() {
        return "conpaas";
    }

    @Override
    public String help() {
        return "Forecasts by autoregression, a line and exponential smoothing, and trusts whichever was best last time (Fernandez et al. 2014).";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public PodAutoscaler create(Settings settings, PolicyContext context) {
        ScalingLoop loop = DemandAutoscalerFactory.loop(settings.loop());
        return DemandAutoscalerFactory.autoscaler(
                new ConPaaS(settings.window(), settings.horizon(), settings.smoothing()), settings.target(), loop);
    }
}
