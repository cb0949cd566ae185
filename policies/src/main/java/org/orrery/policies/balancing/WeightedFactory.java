package org.orrery.policies.balancing;

import org.orrery.simulator.policy.Balancing;
import org.orrery.simulator.policy.NoSettings;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;

/** Makes {@link WeightedBalancer}s. */
public final class WeightedFactory implements PolicyFactory<NoSettings> {

    @Override
    public PolicyKind kind() {
        return PolicyKind.BALANCING;
    }

    @Override
    public String name() {
        return "weighted";
    }

    @Override
    public String help() {
        return "At random, each pod in proportion to the cores that it may use.";
    }

    @Override
    public Class<NoSettings> settings() {
        return NoSettings.class;
    }

    @Override
    public Balancing create(NoSettings settings, PolicyContext context) {
        return WeightedBalancer::new;
    }
}
