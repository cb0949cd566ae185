package org.orrery.policies.balancing;

import org.orrery.simulator.policy.Balancing;
import org.orrery.simulator.policy.NoSettings;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;

/** Makes {@link RandomBalancer}s. */
public final class RandomBalancingFactory implements PolicyFactory<NoSettings> {

    @Override
    public PolicyKind kind() {
        return PolicyKind.BALANCING;
    }

    @Override
    public String name() {
        return "random";
    }

    @Override
    public String help() {
        return "Each pod with equal probability.";
    }

    @Override
    public Class<NoSettings> settings() {
        return NoSettings.class;
    }

    @Override
    public Balancing create(NoSettings settings, PolicyContext context) {
        return RandomBalancer::new;
    }
}
