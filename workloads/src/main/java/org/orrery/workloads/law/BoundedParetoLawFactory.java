package org.orrery.workloads.law;

import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/** The classic heavy tail, cut off at both ends. */
public final class BoundedParetoLawFactory implements WorkloadFactory<BoundedParetoLawFactory.Settings> {

    /** Settings of the law. */
    public record Settings(
            @Setting(help = "exponent of the tail", min = "0.05", max = "100")
            double alpha,

            @Setting(help = "lower bound", quantity = Quantity.OF_THE_LAW, min = "0", aboveMin = true)
            double min,

            @Setting(help = "upper bound", quantity = Quantity.OF_THE_LAW, min = "0", aboveMin = true)
            double max) {}

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.LAW;
    }

    @Override
    public String name() {
        return "pareto";
    }

    @Override
    public String help() {
        return "Bounded Pareto law: the classic heavy tail, cut off at both ends.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Law create(Settings settings, WorkloadContext context) {
        if (settings.max() <= settings.min()) {
            throw new IllegalArgumentException("'max' must be more than 'min'");
        }
        return new BoundedParetoLaw(settings.alpha(), settings.min(), settings.max());
    }
}
