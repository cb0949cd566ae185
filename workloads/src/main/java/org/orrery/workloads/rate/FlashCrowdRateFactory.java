package org.orrery.workloads.rate;

import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.RateProfile;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/** A sudden crowd on top of a steady rate. */
public final class FlashCrowdRateFactory implements WorkloadFactory<FlashCrowdRateFactory.Settings> {

    /** Settings of the profile. */
    public record Settings(
            @Setting(help = "rate without the crowd", quantity = Quantity.RATE, min = "0/s")
            double base,

            @Setting(help = "rate with all of the crowd", quantity = Quantity.RATE, min = "0/s")
            double peak,

            @Setting(help = "when it begins to come", quantity = Quantity.DURATION, min = "0s")
            double at,

            @Setting(help = "how long it takes to come", quantity = Quantity.DURATION, value = "1m", min = "0s")
            double rise,

            @Setting(help = "how long it stays", quantity = Quantity.DURATION, value = "10m", min = "0s")
            double hold,

            @Setting(
                    help = "time constant of its leaving",
                    quantity = Quantity.DURATION,
                    value = "10m",
                    min = "0s",
                    aboveMin = true)
            double decay) {}

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.RATE;
    }

    @Override
    public String name() {
        return "flashCrowd";
    }

    @Override
    public String help() {
        return "A sudden crowd on top of a steady rate: it comes steadily, stays, and decays exponentially.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public RateProfile create(Settings settings, WorkloadContext context) {
        if (settings.peak() < settings.base()) {
            throw new IllegalArgumentException("'peak' is less than 'base'");
        }
        return new FlashCrowdRate(
                settings.base(), settings.peak(), settings.at(), settings.rise(), settings.hold(), settings.decay());
    }
}
