package org.orrery.policies.autoscaling.serverless;

import org.orrery.simulator.policy.PodAutoscaler;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.policy.ScalingLoop;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.Law;

/** Makes autoscalers that start a pod for each request. */
public final class PerRequestAutoscalerFactory implements PolicyFactory<PerRequestAutoscalerFactory.Settings> {

    /** Settings of the autoscaler. */
    public record Settings(
            @Setting(help = "how many pods start while requests wait: one for each, or one at a time", value = "all")
            Starts starts,

            @Setting(help = "how long a pod without requests is kept", quantity = Quantity.DURATION, value = "0s")
            Law idle,

            @Setting(help = "the least number of replicas", value = "0", min = "0")
            int min,

            @Setting(help = "the largest number of replicas", value = "unlimited", min = "1", words = "unlimited")
            int max) {}

    /** How many pods start at once. */
    public enum Starts {
        /** One for each request that waits. */
        ALL,
        /** One at a time. */
        STAGGERED
    }

    @Override
    public PolicyKind kind() {
        return PolicyKind.POD_AUTOSCALER;
    }

    @Override
    public String name() {
        return "per-request";
    }

    @Override
    public String help() {
        return "Starts a pod for each request that waits, cancels starts that are not needed any more, and switches idle"
                + " pods off after a while, as functions as a service do.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public PodAutoscaler create(Settings settings, PolicyContext context) {
        // It never decides by the clock but for the first time.
        return new PerRequestAutoscaler(
                new ScalingLoop(settings.min(), settings.max(), Double.POSITIVE_INFINITY, 0),
                settings.starts() == Starts.STAGGERED,
                settings.idle(),
                context.random());
    }
}
