package org.orrery.policies.autoscaling.knative;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.PodAutoscaler;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.policy.ScalingLoopSettings;
import org.orrery.simulator.policy.ServiceSignal;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** Makes {@link KnativePodAutoscaler}s. */
public final class KnativePodAutoscalerFactory implements PolicyFactory<KnativePodAutoscalerFactory.Settings> {

    /** What Knative takes a pod to be able to hold when nothing is said. */
    private static final double DEFAULT_CONCURRENCY = 100;

    private static final double TICK = 2;

    /** How Knative writes that the buffer is always in the way of requests. */
    private static final double ALWAYS_BUFFERED = -1;

    /** Settings of the autoscaler. */
    public record Settings(
            @Setting(help = "what a pod can take; concurrency: 100 when nothing is written")
            KpaTargetSettings target,

            @Setting(
                    help = "share of the target that is aimed at",
                    quantity = Quantity.PERCENT,
                    value = "70%",
                    min = "1%",
                    max = "100%")
            double targetUtilization,

            @Setting(
                    help = "the window over which load is averaged in calm times",
                    quantity = Quantity.DURATION,
                    value = "60s",
                    min = "6s",
                    max = "1h")
            double stableWindow,

            @Setting(
                    help = "the window for a panic, as a share of the stable window",
                    quantity = Quantity.PERCENT,
                    value = "10%",
                    min = "1%",
                    max = "100%")
            double panicWindow,

            @Setting(
                    help =
                            "load that must fit on top of the present one; as long as it does not, requests that no pod can"
                                    + " take on wait in front of the pods, where the service has its queue there; 0 for never,"
                                    + " unlimited for always",
                    value = "211",
                    min = "0",
                    words = {"unlimited"})
            double targetBurstCapacity,

            @Setting(
                    help =
                            "pods that the load of the panic window needs, as a share of the ready ones, that begin a panic",
                    quantity = Quantity.PERCENT,
                    value = "200%",
                    min = "110%",
                    max = "1000%")
            double panicThreshold,

            @Setting(
                    help = "how many times as many pods as are ready may be asked for",
                    value = "1000",
                    min = "1",
                    aboveMin = true)
            double maxScaleUpRate,

            @Setting(help = "by what factor pods may become fewer at once", value = "2", min = "1", aboveMin = true)
            double maxScaleDownRate,

            @Setting(
                    help = "time for which a larger number of pods is kept",
                    quantity = Quantity.DURATION,
                    value = "0s",
                    min = "0s",
                    max = "1h")
            double scaleDownDelay,

            @Setting(
                    help = "time between the decision to have no pod and the end of the last",
                    quantity = Quantity.DURATION,
                    value = "30s",
                    min = "0s")
            double scaleToZeroGracePeriod,

            @Setting(help = "the least number of pods until that many were ready once", value = "1", min = "0")
            int initialScale,

            @Setting(help = "the least number of pods under any load", value = "1", min = "1")
            int activationScale,

            @Setting(help = "", isInline = true) ScalingLoopSettings loop) {}

    /**
     * What a pod can take: one of the two.
     *
     * @param concurrency requests in service or waiting
     * @param rps requests that arrive a second
     */
    public record KpaTargetSettings(
            @Setting(help = "requests in service or waiting, per pod", min = "0.01") @Nullable
            Double concurrency,

            @Setting(help = "requests that arrive, per pod", quantity = Quantity.RATE, min = "0.01/s") @Nullable
            Double rps) {}

    @Override
    public PolicyKind kind() {
        return PolicyKind.POD_AUTOSCALER;
    }

    @Override
    public String name() {
        return "kpa";
    }

    @Override
    public String help() {
        return "The pod autoscaler of Knative Serving: follows the load of a stable window, and in a panic that of a"
                + " short one; scales to zero.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public PodAutoscaler create(Settings settings, PolicyContext context) {
        KpaTargetSettings target = settings.target();
        if (target.concurrency() != null && target.rps() != null) {
            throw new IllegalArgumentException(
                    "The autoscaler 'kpa' goes by one metric: expected 'concurrency' or 'rps' as its target, found both.");
        }
        boolean isRate = target.rps() != null;
        double total = target.rps() != null
                ? target.rps()
                : target.concurrency() != null ? target.concurrency() : DEFAULT_CONCURRENCY;
        return new KnativePodAutoscaler(
                new KnativeDecider.Spec(
                        total * settings.targetUtilization(),
                        total,
                        settings.targetBurstCapacity() == Double.POSITIVE_INFINITY
                                ? ALWAYS_BUFFERED
                                : settings.targetBurstCapacity(),
                        settings.panicThreshold(),
                        settings.maxScaleUpRate(),
                        settings.maxScaleDownRate(),
                        settings.stableWindow(),
                        settings.scaleDownDelay(),
                        settings.activationScale(),
                        true),
                isRate ? ServiceSignal.REQUEST_RATE : ServiceSignal.CONCURRENCY,
                settings.stableWindow() * settings.panicWindow(),
                settings.scaleToZeroGracePeriod(),
                settings.initialScale(),
                settings.loop().orElse(0, TICK),
                null);
    }
}
