package org.orrery.workloads.rate;

import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.RateProfile;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/** A rate that swings with the time of day. */
public final class DiurnalRateFactory implements WorkloadFactory<DiurnalRateFactory.Settings> {

    /** Settings of the profile. */
    public record Settings(
            @Setting(help = "the mean over a period", quantity = Quantity.RATE, min = "0/s")
            double mean,

            @Setting(
                    help = "how far it swings, relative to the mean",
                    quantity = Quantity.PERCENT,
                    value = "50%",
                    min = "0%",
                    max = "100%")
            double amplitude,

            @Setting(
                    help = "length of a swing",
                    quantity = Quantity.DURATION,
                    value = "24h",
                    min = "0s",
                    aboveMin = true)
            double period,

            @Setting(help = "when it is largest", quantity = Quantity.DURATION, value = "12h", min = "0s")
            double peak) {}

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.RATE;
    }

    @Override
    public String name() {
        return "diurnal";
    }

    @Override
    public String help() {
        return "A rate that swings with the time of day, as a cosine.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public RateProfile create(Settings settings, WorkloadContext context) {
        return new DiurnalRate(settings.mean(), settings.amplitude(), settings.period(), settings.peak());
    }
}
