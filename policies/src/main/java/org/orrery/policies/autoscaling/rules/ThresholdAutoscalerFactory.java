package org.orrery.policies.autoscaling.rules;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.PodAutoscaler;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.policy.ScalingLoopSettings;
import org.orrery.simulator.policy.ServiceSignal;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** Makes autoscalers that go by thresholds. */
public final class ThresholdAutoscalerFactory implements PolicyFactory<ThresholdAutoscalerFactory.Settings> {

    private static final double INTERVAL = 60;

    /** Settings of the autoscaler. */
    public record Settings(
            @Setting(help = "pods are added when one of these is passed")
            ThresholdSettings above,

            @Setting(help = "pods are removed when there is less of all of these; never when none is given")
            ThresholdSettings below,

            @Setting(help = "how many intervals in a row a threshold must be passed", value = "1", min = "1")
            int intervals,

            @Setting(help = "how many pods are added at a time", value = "1", min = "1")
            int add,

            @Setting(help = "how many pods are removed at a time", value = "1", min = "1")
            int remove,

            @Setting(
                    help = "time after a change in which there is no other",
                    quantity = Quantity.DURATION,
                    value = "5m",
                    min = "0s")
            double cooldown,

            @Setting(help = "", isInline = true) ScalingLoopSettings loop) {}

    /**
     * Thresholds; those not given are not looked at.
     *
     * @param cpu processor use as a fraction of what the pods request
     * @param memory memory use as a fraction of what the pods request
     * @param concurrency requests at the service, per replica
     * @param rps requests that arrive a second, per replica
     * @param queue requests that wait, per replica
     */
    public record ThresholdSettings(
            @Setting(
                    help = "processor use of the pods, as a share of what they request",
                    quantity = Quantity.PERCENT,
                    min = "0%")
            @Nullable
            Double cpu,

            @Setting(
                    help = "memory use of the pods, as a share of what they request",
                    quantity = Quantity.PERCENT,
                    min = "0%")
            @Nullable
            Double memory,

            @Setting(help = "requests in service or waiting, per replica", min = "0") @Nullable
            Double concurrency,

            @Setting(help = "requests that arrive, per replica", quantity = Quantity.RATE, min = "0/s") @Nullable
            Double rps,

            @Setting(help = "requests that wait, per replica", min = "0") @Nullable
            Double queue) {

        Map<ServiceSignal, Double> bySignal() {
            Map<ServiceSignal, Double> all = new EnumMap<>(ServiceSignal.class);
            put(all, ServiceSignal.CPU, cpu);
            put(all, ServiceSignal.MEMORY, memory);
            put(all, ServiceSignal.CONCURRENCY, concurrency);
            put(all, ServiceSignal.REQUEST_RATE, rps);
            put(all, ServiceSignal.QUEUE_LENGTH, queue);
            return all;
        }

        private static void put(Map<ServiceSignal, Double> all, ServiceSignal signal, @Nullable Double value) {
            if (value != null) {
                all.put(signal, value);
            }
        }
    }

    @Override
    public PolicyKind kind() {
        return PolicyKind.POD_AUTOSCALER;
    }

    @Override
    public String name() {
        return "threshold";
    }

    @Override
    public String help() {
        return "Adds pods above one threshold, removes pods below another, and waits after each change, as the simple"
                + " scaling policies of EC2 do.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public PodAutoscaler create(Settings settings, PolicyContext context) {
        Map<ServiceSignal, Double> above = settings.above().bySignal();
        Map<ServiceSignal, Double> below = settings.below().bySignal();
        if (above.isEmpty()) {
            throw new IllegalArgumentException(
                    "The autoscaler 'threshold' never adds a pod: write above: {cpu: 70%}, for example.");
        }
        above.forEach((signal, most) -> {
            Double least = below.get(signal);
            if (least != null && least >= most) {
                throw new IllegalArgumentException(
                        "The autoscaler 'threshold' cannot have 'below' at or over 'above' for " + signal.word() + ".");
            }
        });
        return new ThresholdAutoscaler(
                new ThresholdAutoscaler.Rules(
                        above, below, settings.intervals(), settings.add(), settings.remove(), settings.cooldown()),
                settings.loop().orElse(1, INTERVAL));
    }
}
