package org.orrery.workloads.arrival;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/** Arrivals at given times, of requests with given work if need be. */
public final class ListFactory implements WorkloadFactory<ListFactory.Settings> {

    /** Settings of the process. */
    public record Settings(
            @Setting(help = "the times, rising, each alone or with the core-time that it brings", isShorthand = true)
            List<Entry> arrivals) {}

    /** An arrival. */
    public record Entry(
            @Setting(help = "when", quantity = Quantity.DURATION, min = "0s", isShorthand = true)
            double at,

            @Setting(help = "core-time of the request", quantity = Quantity.DURATION, min = "0s") @Nullable
            Double cpu) {}

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
        return "Arrivals at given times, {list: [0s, 3s, 1m]}, or with their core-time, {list: [[0s, 3s], [1s, 1s]]}.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public ArrivalProcess create(Settings settings, WorkloadContext context) {
        List<Entry> entries = settings.arrivals();
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i).at() < entries.get(i - 1).at()) {
                throw new IllegalArgumentException("the times must rise");
            }
        }
        return new ListProcess(
                entries.stream().mapToDouble(Entry::at).toArray(),
                entries.stream()
                        .mapToDouble(entry -> entry.cpu() == null ? Double.NaN : entry.cpu())
                        .toArray());
    }
}
