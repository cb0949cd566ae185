package org.orrery.policies.autoscaling.nodes;

import org.orrery.simulator.policy.NoSettings;
import org.orrery.simulator.policy.NodeAutoscaler;
import org.orrery.simulator.policy.NodeScalingDecision;
import org.orrery.simulator.policy.NodeScalingObservation;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;

/** The number of nodes stays as it is. */
public final class NoNodeScalingFactory implements PolicyFactory<NoSettings> {

    private static final NodeAutoscaler NONE = new NodeAutoscaler() {
        @Override
        public double interval() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public double provisionTimeout() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public double roundTime() {
            return 0;
        }

        @Override
        public NodeScalingDecision decide(NodeScalingObservation observation) {
            return NodeScalingDecision.NOTHING;
        }
    };

    @Override
    public PolicyKind kind() {
        return PolicyKind.NODE_AUTOSCALER;
    }

    @Override
    public String name() {
        return "none";
    }

    @Override
    public String help() {
        return "The number of nodes stays as the scenario says.";
    }

    @Override
    public Class<NoSettings> settings() {
        return NoSettings.class;
    }

    @Override
    public NodeAutoscaler create(NoSettings settings, PolicyContext context) {
        return NONE;
    }
}
