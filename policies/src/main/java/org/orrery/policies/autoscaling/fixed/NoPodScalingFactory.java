package org.orrery.policies.autoscaling.fixed;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.PodAutoscaler;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.policy.ScalingDecision;
import org.orrery.simulator.policy.ScalingLoop;
import org.orrery.simulator.policy.ServiceObservation;
import org.orrery.simulator.policy.ServiceSignal;
import org.orrery.simulator.settings.Setting;

/** Makes autoscalers that leave the number of replicas as it is. */
public final class NoPodScalingFactory implements PolicyFactory<NoPodScalingFactory.Settings> {

    /**
     * Settings of the policy.
     *
     * @param replicas how many replicas there are, or null for what the service says
     */
    public record Settings(
            @Setting(help = "how many replicas there are; what the service says if not set", min = "0") @Nullable
            Integer replicas) {}

    private record Fixed(@Nullable Integer number) implements PodAutoscaler {

        private static final ScalingLoop ONCE = new ScalingLoop(0, Integer.MAX_VALUE, Double.POSITIVE_INFINITY, 0);

        @Override
        public Set<ServiceSignal> observes() {
            return Set.of();
        }

        @Override
        public ScalingLoop loop() {
            return ONCE;
        }

        @Override
        public ScalingDecision decide(ServiceObservation observation) {
            return ScalingDecision.of(number == null ? observation.replicas() : number, "a fixed number");
        }
    }

    @Override
    public PolicyKind kind() {
        return PolicyKind.POD_AUTOSCALER;
    }

    @Override
    public String name() {
        return "none";
    }

    @Override
    public String help() {
        return "The number of replicas stays as it is.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public PodAutoscaler create(Settings settings, PolicyContext context) {
        return new Fixed(settings.replicas());
    }
}
