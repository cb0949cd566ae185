package org.orrery.workloads.rate;

import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.RateProfile;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/** A rate that rises or falls steadily and stays there. */
public final class RampRateFactory implements WorkloadFactory<RampRateFactory.Settings> {

    /** Settings of the profile. */
    public record Settings(
            @Setting(help = "rate before", key = "from", quantity = Quantity.RATE, min = "0/s")
            double before,

            @Setting(help = "rate after", key = "to", quantity = Quantity.RATE, min = "0/s")
            double after,

            @Setting(help = "when it begins to change", quantity = Quantity.DURATION, value = "0s", min = "0s")
            double start,

            @Setting(
                    help = "how long it changes",
                    key = "for",
                    quantity = Quantity.DURATION,
                    min = "0s",
                    aboveMin = true)
            double length) {}

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.RATE;
    }

    @Override
    public String name() {
        return "ramp";
    }

    @Override
    public String help() {
        return "A rate that rises or falls steadily for some time and stays there.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public RateProfile create(Settings settings, WorkloadContext context) {
        return new RampRate(
                settings.before(), settings.after(), settings.start(), settings.start() + settings.length());
    }
}
