package org.orrery.policies.autoscaling.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.policies.autoscaling.rules.ScheduledAutoscaler.Entry;
import org.orrery.simulator.policy.PodAutoscaler;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.CronSchedule;

/** Makes autoscalers that go by a timetable. */
public final class ScheduledAutoscalerFactory implements PolicyFactory<ScheduledAutoscalerFactory.Settings> {

    /** Settings of the autoscaler. */
    public record Settings(
            @Setting(help = "when how many replicas are wanted, for example {cron: \"0 8 * * mon-fri\", replicas: 10}")
            List<TimetableSettings> times) {}

    /**
     * A line of a timetable.
     *
     * @param at seconds since the start
     * @param cron a schedule in UTC
     * @param replicas the number from then on
     */
    public record TimetableSettings(
            @Setting(help = "a time since the start, once", quantity = Quantity.DURATION, min = "0s") @Nullable
            Double at,

            @Setting(help = "times as cron writes them, by the wall clock that 'start' sets, in UTC") @Nullable
            String cron,

            @Setting(help = "how many replicas are wanted from then on", min = "0")
            int replicas) {}

    @Override
    public PolicyKind kind() {
        return PolicyKind.POD_AUTOSCALER;
    }

    @Override
    public String name() {
        return "scheduled";
    }

    @Override
    public String help() {
        return "Sets the number of replicas at given times, whatever the load.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public PodAutoscaler create(Settings settings, PolicyContext context) {
        List<Entry> entries = new ArrayList<>();
        for (TimetableSettings line : settings.times()) {
            entries.add(new Entry(times(line, context.startEpoch()), line.replicas()));
        }
        return new ScheduledAutoscaler(entries);
    }

    private static ScheduledAutoscaler.Times times(TimetableSettings line, double startEpoch) {
        Double at = line.at();
        String cron = line.cron();
        if (at != null && cron == null) {
            return (time, isIncluded) -> at > time || isIncluded && at == time ? at : Double.NaN;
        }
        if (cron != null && at == null) {
            CronSchedule schedule = CronSchedule.parse(cron);
            return (time, isIncluded) -> schedule.next(startEpoch + time - (isIncluded ? 1 : 0)) - startEpoch;
        }
        throw new IllegalArgumentException(
                "Each of the 'times' of the autoscaler 'scheduled' has either 'at' or 'cron'.");
    }
}
