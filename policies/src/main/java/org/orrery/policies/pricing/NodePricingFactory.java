package org.orrery.policies.pricing;

import org.orrery.simulator.policy.NoSettings;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.policy.Pricing;

/** Nodes are paid for, whatever runs on them. */
public final class NodePricingFactory implements PolicyFactory<NoSettings> {

    @Override
    public PolicyKind kind() {
        return PolicyKind.PRICING;
    }

    @Override
    public String name() {
        return "nodes";
    }

    @Override
    public String help() {
        return "Nodes are paid for while they are there, at the prices of their pools.";
    }

    @Override
    public Class<NoSettings> settings() {
        return NoSettings.class;
    }

    @Override
    public Pricing create(NoSettings settings, PolicyContext context) {
        return new Pricing() {};
    }
}
