package org.orrery.policies.autoscaling.horizontal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.policies.autoscaling.horizontal.HorizontalPodAutoscaler.HpaParameters;
import org.orrery.policies.autoscaling.horizontal.MetricTarget.Source;
import org.orrery.policies.autoscaling.horizontal.ScalingRules.RateKind;
import org.orrery.policies.autoscaling.horizontal.ScalingRules.RatePolicy;
import org.orrery.policies.autoscaling.horizontal.ScalingRules.Select;
import org.orrery.simulator.policy.PodAutoscaler;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.policy.ScalingLoopSettings;
import org.orrery.simulator.policy.ServiceSignal;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** Makes {@link HorizontalPodAutoscaler}s. */
public final class HorizontalPodAutoscalerFactory implements PolicyFactory<HorizontalPodAutoscalerFactory.Settings> {

    private static final double MILLI = 1000;
    private static final double PERCENT = 100;
    /** What Kubernetes aims at when nothing is said. */
    private static final double DEFAULT_CPU = 0.8;

    private static final double SYNC_PERIOD = 15;

    /** Settings of the autoscaler. */
    public record Settings(
            @Setting(help = "what is to be kept where; cpu: 80% when nothing is written")
            HpaTargetSettings target,

            @Setting(help = "metrics beside 'target', each from its own kind of source")
            List<HpaMetricSettings> metrics,

            @Setting(help = "how fast it scales; without it at most twofold or to 4 pods at a time, and down at once")
            @Nullable
            BehaviorSettings behavior,

            @Setting(
                    help = "how far from its target a metric may be before anything is done",
                    quantity = Quantity.PERCENT,
                    value = "10%",
                    min = "0%")
            double tolerance,

            @Setting(
                    help = "without behavior: time over which the largest recommendation counts",
                    quantity = Quantity.DURATION,
                    value = "5m",
                    min = "0s")
            double downscaleStabilization,

            @Setting(
                    help = "time after a pod's start in which only processor use measured while it was ready counts",
                    quantity = Quantity.DURATION,
                    value = "5m",
                    min = "0s")
            double cpuInitializationPeriod,

            @Setting(
                    help = "time after a pod's start within which a pod that is not ready never was",
                    quantity = Quantity.DURATION,
                    value = "30s",
                    min = "0s")
            double initialReadinessDelay,

            @Setting(help = "", isInline = true) ScalingLoopSettings loop) {}

    /**
     * What is to be kept where. Several at once are possible; the one that asks for most pods counts.
     *
     * @param cpu processor use as a fraction of what the pods request
     * @param memory memory in use as a fraction of what the pods request
     * @param concurrency requests at the service, per replica
     * @param rps requests that arrive a second, per replica
     * @param queue requests that wait, per replica
     */
    public record HpaTargetSettings(
            @Setting(
                    help = "processor use of the pods, as a share of what they request",
                    quantity = Quantity.PERCENT,
                    min = "0%",
                    aboveMin = true)
            @Nullable
            Double cpu,

            @Setting(
                    help = "memory that the pods use, as a share of what they request",
                    quantity = Quantity.PERCENT,
                    min = "0%",
                    aboveMin = true)
            @Nullable
            Double memory,

            @Setting(
                    help = "requests in service or waiting, as the mean over the time between decisions, per replica",
                    min = "0",
                    aboveMin = true)
            @Nullable
            Double concurrency,

            @Setting(
                    help = "requests that arrive at the service, per replica",
                    quantity = Quantity.RATE,
                    min = "0/s",
                    aboveMin = true)
            @Nullable
            Double rps,

            @Setting(help = "requests that wait, per replica", min = "0", aboveMin = true) @Nullable
            Double queue) {}

    /**
     * How fast it scales.
     *
     * @param scaleUp the rules for growing
     * @param scaleDown the rules for shrinking
     */
    public record BehaviorSettings(
            @Setting(help = "how fast replicas become more") @Nullable
            RulesSettings scaleUp,

            @Setting(help = "how fast replicas become fewer") @Nullable
            RulesSettings scaleDown) {}

    /**
     * How fast one direction goes.
     *
     * @param stabilizationWindow seconds of recommendations that are looked back upon
     * @param select which policy counts
     * @param policies limits
     */
    public record RulesSettings(
            @Setting(
                    help = "time of recommendations that is looked back upon; 0s up and 5m down when not given",
                    quantity = Quantity.DURATION,
                    min = "0s")
            @Nullable
            Double stabilizationWindow,

            @Setting(help = "which of several policies counts", value = "max")
            Select select,

            @Setting(
                    help =
                            "limits on the change; up the larger of 4 pods and 100 % in 15s, down 100 % in 15s, when none"
                                    + " is given")
            List<RateSettings> policies) {}

    /**
     * A limit on the change within a period.
     *
     * @param type what {@code value} is
     * @param value the change allowed
     * @param period seconds
     */
    public record RateSettings(
            @Setting(help = "what value is") RateKind type,

            @Setting(help = "the change allowed in a period", min = "1")
            int value,

            @Setting(help = "the period", quantity = Quantity.DURATION, value = "15s", min = "0s", aboveMin = true)
            double period) {}

    @Override
    public PolicyKind kind() {
        return PolicyKind.POD_AUTOSCALER;
    }

    @Override
    public String name() {
        return "hpa";
    }

    @Override
    public String help() {
        return "The Horizontal Pod Autoscaler v2 of Kubernetes: keeps use of processors or memory, concurrency, the"
                + " rate of requests or what waits per pod at a target.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public PodAutoscaler create(Settings settings, PolicyContext context) {
        return new HorizontalPodAutoscaler(
                new HpaParameters(
                        metrics(settings.target(), settings.metrics()),
                        behavior(settings.behavior()),
                        new Tolerance(settings.tolerance(), settings.tolerance()),
                        new PodGroups.Readiness(settings.cpuInitializationPeriod(), settings.initialReadinessDelay()),
                        settings.downscaleStabilization(),
                        settings.loop().orElse(1, SYNC_PERIOD)),
                null);
    }

    private static List<MetricTarget> metrics(HpaTargetSettings target, List<HpaMetricSettings> others) {
        List<MetricTarget> metrics = new ArrayList<>();
        addPerReplica(metrics, ServiceSignal.CONCURRENCY, target.concurrency());
        addPerReplica(metrics, ServiceSignal.REQUEST_RATE, target.rps());
        addPerReplica(metrics, ServiceSignal.QUEUE_LENGTH, target.queue());
        addUtilization(metrics, ServiceSignal.MEMORY, target.memory());
        for (HpaMetricSettings other : others) {
            metrics.add(other.target());
        }
        Double cpu = target.cpu();
        if (cpu == null && metrics.isEmpty()) {
            cpu = DEFAULT_CPU;
        }
        addUtilization(metrics, ServiceSignal.CPU, cpu);
        return metrics;
    }

    /** What is measured at the service as a whole is an object's metric with an average value. */
    private static void addPerReplica(List<MetricTarget> metrics, ServiceSignal signal, @Nullable Double value) {
        if (value != null) {
            metrics.add(new MetricTarget(signal, Source.WHOLE_AVERAGE, Math.max(1, Math.round(value * MILLI))));
        }
    }

    private static void addUtilization(List<MetricTarget> metrics, ServiceSignal signal, @Nullable Double share) {
        if (share != null) {
            metrics.add(new MetricTarget(signal, Source.UTILIZATION, Math.max(1, Math.round(share * PERCENT))));
        }
    }

    private static @Nullable ScalingBehavior behavior(@Nullable BehaviorSettings behavior) {
        return behavior == null
                ? null
                : new ScalingBehavior(
                        rules(behavior.scaleUp(), ScalingRules.DEFAULT_UP),
                        rules(behavior.scaleDown(), ScalingRules.DEFAULT_DOWN));
    }

    private static ScalingRules rules(@Nullable RulesSettings rules, ScalingRules defaults) {
        if (rules == null) {
            return defaults;
        }
        return new ScalingRules(
                rules.stabilizationWindow() == null ? defaults.stabilizationWindow() : rules.stabilizationWindow(),
                rules.select(),
                rules.policies().isEmpty()
                        ? defaults.policies()
                        : rules.policies().stream()
                                .map(rate -> new RatePolicy(rate.type(), rate.value(), rate.period()))
                                .toList());
    }
}
