package org.orrery.workloads.arrival;

import java.util.List;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/** Arrivals at given times. */
public final class ListFactory implements WorkloadFactory<ListFactory.Settings> {

    /** Settings of the process. */
    public record Settings(
            @Setting(help = "the times, rising", quantity = Quantity.DURATION, min = "0s", isShorthand = true)
            List<Double> times) {}

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.ARRIVALS;
    }

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String help() {
        return "Arrivals at given times: {list: [0s, 3s, 1m]}.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public ArrivalProcess create(Settings settings, WorkloadContext context) {
        double[] times =
                settings.times().stream().mapToDouble(Double::doubleValue).toArray();
        for (int i = 1; i < times.length; i++) {
            if (times[i] < times[i - 1]) {
                throw new IllegalArgumentException("the times must rise");
            }
        }
        return new ListProcess(times);
    }
}
