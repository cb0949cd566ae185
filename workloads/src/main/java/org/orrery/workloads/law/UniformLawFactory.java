package org.orrery.workloads.law;

import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/** Equally likely between two bounds. */
public final class UniformLawFactory implements WorkloadFactory<UniformLawFactory.Settings> {

    /** Settings of the law. */
    public record Settings(
            @Setting(help = "lower bound", quantity = Quantity.OF_THE_LAW, min = "0")
            double min,

            @Setting(help = "upper bound", quantity = Quantity.OF_THE_LAW, min = "0")
            double max) {}

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.LAW;
    }

    @Override
    public String name() {
        return "uniform";
    }

    @Override
    public String help() {
        return "Equally likely between two bounds.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Law create(Settings settings, WorkloadContext context) {
        if (settings.max() < settings.min()) {
            throw new IllegalArgumentException("'max' is less than 'min'");
        }
        return new UniformLaw(settings.min(), settings.max());
    }
}
