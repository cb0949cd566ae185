package org.orrery.workloads.rate;

import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.RateProfile;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/** A rate that differs between the days of the week, with a swing over each day. */
public final class WeeklyRateFactory implements WorkloadFactory<WeeklyRateFactory.Settings> {

    private static final double DAY = 86_400;
    private static final int DAYS = 7;
    private static final int STEPS_A_DAY = 96;

    /** Settings of the profile. */
    public record Settings(
            @Setting(help = "the mean over a working day", quantity = Quantity.RATE, min = "0/s")
            double mean,

            @Setting(
                    help = "how far it swings within a day, relative to the day's mean",
                    quantity = Quantity.PERCENT,
                    value = "50%",
                    min = "0%",
                    max = "100%")
            double amplitude,

            @Setting(
                    help = "time of day at which it is largest",
                    quantity = Quantity.DURATION,
                    value = "12h",
                    min = "0s",
                    max = "24h")
            double peak,

            @Setting(
                    help = "mean of Saturday and Sunday relative to a working day",
                    quantity = Quantity.PERCENT,
                    value = "40%",
                    min = "0%",
                    max = "1000%")
            double weekend) {}

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.RATE;
    }

    @Override
    public String name() {
        return "weekly";
    }

    @Override
    public String help() {
        return "A rate over a week in steps of a quarter of an hour: it swings over each day and is lower at the weekend. "
                + "Time zero is a Monday, or the day that 'start' says.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public RateProfile create(Settings settings, WorkloadContext context) {
        // 1 January 1970 was a Thursday.
        double epoch = context.startEpoch();
        double sinceMonday = Double.isNaN(epoch) ? 0 : (epoch + 3 * DAY) % (DAYS * DAY);
        int steps = DAYS * STEPS_A_DAY;
        double width = DAY / STEPS_A_DAY;
        double[] times = new double[steps];
        double[] rates = new double[steps];
        for (int i = 0; i < steps; i++) {
            times[i] = i * width;
            double middle = (times[i] + width / 2 + sinceMonday) % (DAYS * DAY);
            boolean isWeekend = middle >= 5 * DAY;
            double day = settings.mean() * (isWeekend ? settings.weekend() : 1);
            double angle = 2 * StrictMath.PI * (middle % DAY - settings.peak()) / DAY;
            rates[i] = day * (1 + settings.amplitude() * StrictMath.cos(angle));
        }
        return new StepRate(times, rates, DAYS * DAY);
    }
}
