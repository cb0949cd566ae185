package org.orrery.policies.failover;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.CheckpointPlan;
import org.orrery.simulator.policy.Failover;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** Tasks save their state now and then and go on from there after a loss. */
public final class CheckpointRestartFactory implements FailoverFactory<CheckpointRestartFactory.Settings> {

    /** How the interval is chosen when only the mean time between failures is known. */
    public enum Optimum {
        /** By Young's formula. */
        YOUNG,
        /** By Daly's formula. */
        DALY
    }

    /**
     * Settings of the policy.
     *
     * @param every seconds of work between checkpoints, or null to take the optimum for {@code mtbf}
     * @param cost seconds that a checkpoint takes
     * @param mtbf mean seconds between failures, or null
     * @param optimum whose formula is taken
     */
    public record Settings(
            @Setting(
                    help = "work between two checkpoints; or write mtbf to have the best interval found",
                    quantity = Quantity.DURATION,
                    min = "0s",
                    aboveMin = true)
            @Nullable
            Double every,

            @Setting(
                    help = "how long a checkpoint takes, in which the task gets no further",
                    quantity = Quantity.DURATION,
                    value = "1s",
                    min = "0s")
            double cost,

            @Setting(
                    help = "mean time between failures of what a task runs on, from which the interval follows",
                    quantity = Quantity.DURATION,
                    min = "0s",
                    aboveMin = true)
            @Nullable
            Double mtbf,

            @Setting(help = "whose formula for the interval is taken", value = "daly")
            Optimum optimum) {}

    @Override
    public String name() {
        return "checkpoint-restart";
    }

    @Override
    public String help() {
        return "Tasks save their state now and then and go on from there; else as the orchestrator does by itself.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Failover create(Settings settings, PolicyContext context) {
        return new FailoverBundle(null, true, new CheckpointPlan(every(settings), settings.cost()));
    }

    private static double every(Settings settings) {
        Double every = settings.every();
        Double mtbf = settings.mtbf();
        if ((every == null) == (mtbf == null)) {
            throw new IllegalArgumentException("checkpoint-restart needs either 'every', the work between two"
                    + " checkpoints, or 'mtbf', from which it follows.");
        }
        if (every != null) {
            return every;
        }
        if (mtbf == null || settings.cost() == 0) {
            throw new IllegalArgumentException(
                    "checkpoint-restart: checkpoints that cost nothing have no best interval; write 'every'.");
        }
        return settings.optimum() == Optimum.YOUNG
                ? CheckpointInterval.young(settings.cost(), mtbf)
                : CheckpointInterval.daly(settings.cost(), mtbf);
    }
}
