package org.orrery.workloads.arrival;

import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/** An arrival at regular intervals. */
public final class DeterministicFactory implements WorkloadFactory<DeterministicFactory.Settings> {

    /** Settings of the process. */
    public record Settings(
            @Setting(
                    help = "time between arrivals",
                    quantity = Quantity.DURATION,
                    min = "0s",
                    aboveMin = true,
                    isShorthand = true)
            double every,

            @Setting(help = "time of the first", quantity = Quantity.DURATION, value = "0s", min = "0s")
            double first) {}

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.ARRIVALS;
    }

    @Override
    public String name() {
        return "deterministic";
    }

    @Override
    public String help() {
        return "An arrival at regular intervals.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public ArrivalProcess create(Settings settings, WorkloadContext context) {
        return new DeterministicProcess(settings.every(), settings.first());
    }
}
