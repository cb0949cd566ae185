package org.orrery.workloads.rate;

import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.RateProfile;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/** The same rate for ever. */
public final class ConstantRateFactory implements WorkloadFactory<ConstantRateFactory.Settings> {

    /** Settings of the profile. */
    public record Settings(
            @Setting(help = "the rate", quantity = Quantity.RATE, min = "0/s", isShorthand = true)
            double value) {}

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.RATE;
    }

    @Override
    public String name() {
        return "constant";
    }

    @Override
    public String help() {
        return "The same rate for ever.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public RateProfile create(Settings settings, WorkloadContext context) {
        return StepRate.constant(settings.value());
    }
}
