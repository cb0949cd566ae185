package org.orrery.policies.balancing;

import org.orrery.simulator.policy.Balancing;
import org.orrery.simulator.policy.NoSettings;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;

/** Makes {@link LeastRequestsBalancer}s. */
public final class LeastRequestsFactory implements PolicyFactory<NoSettings> {

    @Override
    public PolicyKind kind() {
        return PolicyKind.BALANCING;
    }

    @Override
    public String name() {
        return "least-requests";
    }

    @Override
    public String help() {
        return "The pod with the fewest requests, served and waiting; one of several at random. Join the shortest queue.";
    }

    @Override
    public Class<NoSettings> settings() {
        return NoSettings.class;
    }

    @Override
    public Balancing create(NoSettings settings, PolicyContext context) {
        return new EvenBalancing(LeastRequestsBalancer::new);
    }
}
