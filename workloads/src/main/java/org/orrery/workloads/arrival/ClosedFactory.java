package org.orrery.workloads.arrival;

import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.ClosedUsers;
import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/** Users who wait for an answer before they go on. */
public final class ClosedFactory implements WorkloadFactory<ClosedFactory.Settings> {

    /** Settings of the users. */
    public record Settings(
            @Setting(help = "how many users", min = "1", max = "10000000")
            int users,

            @Setting(help = "time from an answer to the next request", quantity = Quantity.DURATION, value = "0s")
            Law think) {}

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.ARRIVALS;
    }

    @Override
    public String name() {
        return "closed";
    }

    @Override
    public String help() {
        return "So many users, each of whom thinks, sends a request, waits for the answer, and thinks again.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public ClosedUsers create(Settings settings, WorkloadContext context) {
        return new ClosedUsers(settings.users(), settings.think());
    }
}
