package org.orrery.workloads.law;

import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/** Always the same value. */
public final class ConstantLawFactory implements WorkloadFactory<ConstantLawFactory.Settings> {

    /** Settings of the law. */
    public record Settings(
            @Setting(help = "the value", quantity = Quantity.OF_THE_LAW, min = "0", isShorthand = true)
            double value) {}

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.LAW;
    }

    @Override
    public String name() {
        return "constant";
    }

    @Override
    public String help() {
        return "Always the same value.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Law create(Settings settings, WorkloadContext context) {
        return Law.constant(settings.value());
    }
}
