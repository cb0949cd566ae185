package org.orrery.workloads.arrival;

import java.util.Arrays;
import java.util.List;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/** So many arrivals in each interval. */
public final class CountsFactory implements WorkloadFactory<CountsFactory.Settings> {

    /** Settings of the process. */
    public record Settings(
            @Setting(help = "arrivals of each interval", min = "0")
            List<Double> counts,

            @Setting(help = "length of an interval", quantity = Quantity.DURATION, min = "0s", aboveMin = true)
            double per) {}

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.ARRIVALS;
    }

    @Override
    public String name() {
        return "counts";
    }

    @Override
    public String help() {
        return "So many arrivals in each interval, spread at random within it: {counts: [3, 10, 4], per: 1m}.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public ArrivalProcess create(Settings settings, WorkloadContext context) {
        double[] counts =
                settings.counts().stream().mapToDouble(Double::doubleValue).toArray();
        double[] starts = new double[counts.length];
        Arrays.setAll(starts, i -> i * settings.per());
        return new CountProcess(starts, counts, settings.per());
    }
}
