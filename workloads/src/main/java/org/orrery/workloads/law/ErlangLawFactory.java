package org.orrery.workloads.law;

import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/** The sum of equal exponential phases. */
public final class ErlangLawFactory implements WorkloadFactory<ErlangLawFactory.Settings> {

    /** Settings of the law. */
    public record Settings(
            @Setting(help = "the mean of the sum", quantity = Quantity.OF_THE_LAW, min = "0", aboveMin = true)
            double mean,

            @Setting(help = "number of phases", value = "2", min = "1", max = "1000")
            int stages) {}

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.LAW;
    }

    @Override
    public String name() {
        return "erlang";
    }

    @Override
    public String help() {
        return "The sum of equal exponential phases: less variable than the exponential law.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Law create(Settings settings, WorkloadContext context) {
        return new GammaLaw(settings.mean(), settings.stages());
    }
}
