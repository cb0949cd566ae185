package org.orrery.policies.autoscaling.demand;

import org.orrery.simulator.policy.PodAutoscaler;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.ScalingLoop;
import org.orrery.simulator.policy.ScalingLoopSettings;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** Makes autoscalers that follow {@link HoltWinters}. */
public final class HoltWintersFactory implements DemandAutoscalerFactory<HoltWintersFactory.Settings> {

    /** Settings of the autoscaler. */
    public record Settings(
            @Setting(help = "what one pod can serve") RateTargetSettings target,

            @Setting(
                    help = "weight of the last demand in the level",
                    quantity = Quantity.PERCENT,
                    value = "40%",
                    min = "1%")
            double level,

            @Setting(
                    help = "weight of the last change in the trend",
                    quantity = Quantity.PERCENT,
                    value = "10%",
                    min = "0%")
            double trend,

            @Setting(
                    help = "weight of the last demand in the season",
                    quantity = Quantity.PERCENT,
                    value = "30%",
                    min = "0%")
            double seasonal,

            @Setting(
                    help = "after what time demand repeats itself",
                    quantity = Quantity.DURATION,
                    value = "24h",
                    min = "0s",
                    aboveMin = true)
            double season,

            @Setting(
                    help = "how far ahead is provided for; at least as long as a pod takes to start",
                    quantity = Quantity.DURATION,
                    value = "5m",
                    min = "0s")
            double horizon,

            @Setting(
                    help = "how much of the forecast is provided",
                    quantity = Quantity.PERCENT,
                    value = "110%",
                    min = "100%")
            double margin,

            @Setting(help = "", isInline = true) ScalingLoopSettings loop) {}

    @Override
    public String name() {
        return "holt-winters";
    }

    @Override
    public String help() {
        return "Forecasts level, trend and season of the demand by exponential smoothing, and provides for the most of what is to come.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public PodAutoscaler create(Settings settings, PolicyContext context) {
        ScalingLoop loop = DemandAutoscalerFactory.loop(settings.loop());
        return DemandAutoscalerFactory.autoscaler(
                new HoltWinters(
                        new HoltWinters.Weights(settings.level(), settings.trend(), settings.seasonal()),
                        (int) Math.max(1, Math.round(settings.season() / loop.interval())),
                        (int) Math.max(1, Math.ceil(settings.horizon() / loop.interval())),
                        settings.margin()),
                settings.target(),
                loop);
    }
}
