package org.orrery.workloads.rate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.RateProfile;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/** Rates that hold from given times on. */
public final class StepsRateFactory implements WorkloadFactory<StepsRateFactory.Settings> {

    /** Settings of the profile. */
    public record Settings(
            @Setting(help = "times and the rates from then on, [[0s, 100/s], [10m, 400/s]]", isShorthand = true)
            List<Step> steps,

            @Setting(
                    help = "time after which the steps begin anew",
                    quantity = Quantity.DURATION,
                    min = "0s",
                    aboveMin = true)
            @Nullable
            Double repeat) {}

    /** A time and the rate from then on. */
    public record Step(
            @Setting(help = "from when on", quantity = Quantity.DURATION, min = "0s")
            double at,

            @Setting(help = "the rate", quantity = Quantity.RATE, min = "0/s")
            double rate) {}

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.RATE;
    }

    @Override
    public String name() {
        return "steps";
    }

    @Override
    public String help() {
        return "Rates that hold from given times on, written [[0s, 100/s], [10m, 400/s]].";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public RateProfile create(Settings settings, WorkloadContext context) {
        List<Step> steps = settings.steps();
        if (steps.isEmpty() || steps.get(0).at() != 0) {
            throw new IllegalArgumentException("the first step must begin at 0s");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).at() <= steps.get(i - 1).at()) {
                throw new IllegalArgumentException("each step must begin after the one before");
            }
        }
        Double repeat = settings.repeat();
        if (repeat != null && repeat <= steps.get(steps.size() - 1).at()) {
            throw new IllegalArgumentException("'repeat' must come after the last step");
        }
        return new StepRate(
                steps.stream().mapToDouble(Step::at).toArray(),
                steps.stream().mapToDouble(Step::rate).toArray(),
                repeat == null ? Double.POSITIVE_INFINITY : repeat);
    }
}
