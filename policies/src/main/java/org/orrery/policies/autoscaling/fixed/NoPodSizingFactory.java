package org.orrery.policies.autoscaling.fixed;

import org.orrery.simulator.policy.NoSettings;
import org.orrery.simulator.policy.PodSizer;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.policy.SizingDecision;
import org.orrery.simulator.policy.SizingObservation;

/** Makes sizers that leave requests as they are. */
public final class NoPodSizingFactory implements PolicyFactory<NoSettings> {

    private record Unsized() implements PodSizer {

        @Override
        public double interval() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public SizingDecision decide(SizingObservation observation) {
            return SizingDecision.none("requests stay as they are");
        }
    }

    @Override
    public PolicyKind kind() {
        return PolicyKind.POD_SIZER;
    }

    @Override
    public String name() {
        return "none";
    }

    @Override
    public String help() {
        return "Pods request what the scenario says.";
    }

    @Override
    public Class<NoSettings> settings() {
        return NoSettings.class;
    }

    @Override
    public PodSizer create(NoSettings settings, PolicyContext context) {
        return new Unsized();
    }
}
