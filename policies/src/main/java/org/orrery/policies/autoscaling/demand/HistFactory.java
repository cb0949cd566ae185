package org.orrery.policies.autoscaling.demand;

import org.orrery.simulator.policy.PodAutoscaler;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.ScalingLoop;
import org.orrery.simulator.policy.ScalingLoopSettings;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** Makes autoscalers that follow {@link Hist}. */
public final class HistFactory implements DemandAutoscalerFactory<HistFactory.Settings> {

    /** Settings of the autoscaler. */
    public record Settings(
            @Setting(help = "what one pod can serve") RateTargetSettings target,

            @Setting(
                    help = "share of an hour's earlier demands that is covered",
                    quantity = Quantity.PERCENT,
                    value = "90%",
                    min = "1%")
            double percentile,

            @Setting(help = "how many past errors of prediction correct the next one", value = "5", min = "1")
            int errors,

            @Setting(
                    help = "by how much demand must be more than what is there for a correction at once",
                    quantity = Quantity.PERCENT,
                    value = "5%",
                    min = "0%")
            double overshoot,

            @Setting(
                    help = "how much of the demand is then provided",
                    quantity = Quantity.PERCENT,
                    value = "105%",
                    min = "100%")
            double correction,

            @Setting(help = "how many demands are remembered of each hour", value = "730", min = "1", max = "1000000")
            int memory,

            @Setting(help = "", isInline = true) ScalingLoopSettings loop) {}

    @Override
    public String name() {
        return "hist";
    }

    @Override
    public String help() {
        return "Expects of each hour of the day what it brought before, at a high percentile (Urgaonkar et al. 2008).";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public PodAutoscaler create(Settings settings, PolicyContext context) {
        ScalingLoop loop = DemandAutoscalerFactory.loop(settings.loop());
        return DemandAutoscalerFactory.autoscaler(
                new Hist(
                        settings.percentile(),
                        settings.errors(),
                        settings.overshoot(),
                        settings.correction(),
                        settings.memory(),
                        loop.interval(),
                        context.startEpoch()),
                settings.target(),
                loop);
    }
}
