package org.orrery.workloads.arrival;

import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.RateProfile;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/** Independent arrivals. */
public final class PoissonFactory implements WorkloadFactory<PoissonFactory.Settings> {

    /** Settings of the process. */
    public record Settings(
            @Setting(help = "the rate, or a rate over time", isShorthand = true)
            RateProfile rate) {}

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.ARRIVALS;
    }

    @Override
    public String name() {
        return "poisson";
    }

    @Override
    public String help() {
        return "Independent arrivals at a rate that may change over time.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public ArrivalProcess create(Settings settings, WorkloadContext context) {
        return new PoissonProcess(settings.rate());
    }
}
