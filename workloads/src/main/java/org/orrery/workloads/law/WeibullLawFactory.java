package org.orrery.workloads.law;

import org.apache.commons.math3.special.Gamma;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/** Times to failure, and heavy tails. */
public final class WeibullLawFactory implements WorkloadFactory<WeibullLawFactory.Settings> {

    /** Settings of the law. */
    public record Settings(
            @Setting(help = "the mean", quantity = Quantity.OF_THE_LAW, min = "0", aboveMin = true)
            double mean,

            @Setting(
                    help = "below 1 the tail is heavier than exponential, above lighter",
                    value = "1",
                    min = "0.1",
                    max = "100")
            double shape) {}

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.LAW;
    }

    @Override
    public String name() {
        return "weibull";
    }

    @Override
    public String help() {
        return "Weibull law, given by its mean and shape: times to failure, and heavy tails with a shape below 1.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Law create(Settings settings, WorkloadContext context) {
        return new WeibullLaw(settings.shape(), settings.mean() / Gamma.gamma(1 + 1 / settings.shape()));
    }
}
