package org.orrery.workloads.arrival;

import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/** Independent times between arrivals, of any law. */
public final class RenewalFactory implements WorkloadFactory<RenewalFactory.Settings> {

    /** Settings of the process. */
    public record Settings(
            @Setting(help = "time between arrivals", quantity = Quantity.DURATION, isShorthand = true)
            Law interarrival) {}

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.ARRIVALS;
    }

    @Override
    public String name() {
        return "renewal";
    }

    @Override
    public String help() {
        return "Independent times between arrivals, of any law.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public ArrivalProcess create(Settings settings, WorkloadContext context) {
        if (!(settings.interarrival().mean() > 0)) {
            throw new IllegalArgumentException("the mean time between arrivals must be more than zero");
        }
        return new RenewalProcess(settings.interarrival(), 1);
    }
}
