package org.orrery.policies.autoscaling.events;

import java.util.List;
import org.orrery.policies.autoscaling.horizontal.HorizontalPodAutoscaler;
import org.orrery.policies.autoscaling.horizontal.HorizontalPodAutoscaler.HpaParameters;
import org.orrery.policies.autoscaling.horizontal.MetricTarget;
import org.orrery.policies.autoscaling.horizontal.MetricTarget.Source;
import org.orrery.policies.autoscaling.horizontal.PodGroups;
import org.orrery.policies.autoscaling.horizontal.ScalingBehavior;
import org.orrery.policies.autoscaling.horizontal.ScalingRules;
import org.orrery.policies.autoscaling.horizontal.Tolerance;
import org.orrery.simulator.policy.PodAutoscaler;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.policy.ScalingLoopSettings;
import org.orrery.simulator.policy.ServiceSignal;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** Makes {@link EventDrivenAutoscaler}s. */
public final class EventDrivenAutoscalerFactory implements PolicyFactory<EventDrivenAutoscalerFactory.Settings> {

    private static final double MILLI = 1000;
    private static final double SYNC_PERIOD = 15;
    private static final double TOLERANCE = 0.1;
    /** Readiness does not matter to metrics that are not of pods. */
    private static final PodGroups.Readiness ANY = new PodGroups.Readiness(0, 0);

    /** Settings of the autoscaler. */
    public record Settings(
            @Setting(help = "how much may wait") QueueTargetSettings target,

            @Setting(help = "more than this must wait for the first pod to be started", value = "0", min = "0")
            double activation,

            @Setting(
                    help = "time between looks that decide between no pod and one",
                    quantity = Quantity.DURATION,
                    value = "30s",
                    min = "0s",
                    aboveMin = true)
            double pollingInterval,

            @Setting(
                    help = "time in which no more than the activation waits, after which the last pods go",
                    quantity = Quantity.DURATION,
                    value = "5m",
                    min = "0s")
            double cooldown,

            @Setting(
                    help = "time over which the largest recommendation counts, while there are pods",
                    quantity = Quantity.DURATION,
                    value = "5m",
                    min = "0s")
            double downscaleStabilization,

            @Setting(help = "", isInline = true) ScalingLoopSettings loop) {}

    /**
     * How much may wait.
     *
     * @param queue requests or messages for each replica
     */
    public record QueueTargetSettings(
            @Setting(help = "requests or messages that wait, per replica", value = "5", min = "0", aboveMin = true)
            double queue) {}

    @Override
    public PolicyKind kind() {
        return PolicyKind.POD_AUTOSCALER;
    }

    @Override
    public String name() {
        return "event-driven";
    }

    @Override
    public String help() {
        return "Scales by the length of the queue as KEDA does: from none to one by polling, beyond by the HPA.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public PodAutoscaler create(Settings settings, PolicyContext context) {
        long target = Math.max(1, Math.round(settings.target().queue() * MILLI));
        ScalingRules down = new ScalingRules(
                settings.downscaleStabilization(),
                ScalingRules.DEFAULT_DOWN.select(),
                ScalingRules.DEFAULT_DOWN.policies());
        return new EventDrivenAutoscaler(
                new HorizontalPodAutoscaler(
                        new HpaParameters(
                                List.of(new MetricTarget(ServiceSignal.QUEUE_LENGTH, Source.WHOLE_AVERAGE, target)),
                                new ScalingBehavior(ScalingRules.DEFAULT_UP, down),
                                new Tolerance(TOLERANCE, TOLERANCE),
                                ANY,
                                settings.downscaleStabilization(),
                                settings.loop().orElse(0, SYNC_PERIOD)),
                        null),
                settings.activation(),
                settings.pollingInterval(),
                settings.cooldown());
    }
}
