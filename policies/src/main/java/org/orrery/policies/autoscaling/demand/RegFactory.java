package org.orrery.policies.autoscaling.demand;

import org.orrery.simulator.policy.PodAutoscaler;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.ScalingLoop;
import org.orrery.simulator.policy.ScalingLoopSettings;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** Makes autoscalers that follow {@link Reg}. */
public final class RegFactory implements DemandAutoscalerFactory<RegFactory.Settings> {

    /** Settings of the autoscaler. */
    public record Settings(
            @Setting(help = "what one pod can serve") RateTargetSettings target,

            @Setting(
                    help = "how much of the demand is provided when it is larger than what is there",
                    quantity = Quantity.PERCENT,
                    value = "105%",
                    min = "100%")
            double correction,

            @Setting(
                    help = "how much of what the parabola says stays",
                    quantity = Quantity.PERCENT,
                    value = "120%",
                    min = "100%")
            double margin,

            @Setting(help = "how many demands the parabola goes through", value = "60", min = "3", max = "100000")
            int window,

            @Setting(help = "", isInline = true) ScalingLoopSettings loop) {}

    @Override
    public String name() {
        return "reg";
    }

    @Override
    public String help() {
        return "Reacts to growth at once, and shrinks to what a parabola through the recent demand says (Iqbal et al. 2011).";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public PodAutoscaler create(Settings settings, PolicyContext context) {
        ScalingLoop loop = DemandAutoscalerFactory.loop(settings.loop());
        return DemandAutoscalerFactory.autoscaler(
                new Reg(settings.correction(), settings.margin(), settings.window()), settings.target(), loop);
    }
}
