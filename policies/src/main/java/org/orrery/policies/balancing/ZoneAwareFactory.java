package org.orrery.policies.balancing;

import org.orrery.simulator.policy.Balancing;
import org.orrery.simulator.policy.NoSettings;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;

/** Makes {@link ZoneAwareBalancer}s. */
public final class ZoneAwareFactory implements PolicyFactory<NoSettings> {

    @Override
    public PolicyKind kind() {
        return PolicyKind.BALANCING;
    }

    @Override
    public String name() {
        return "zone-aware";
    }

    @Override
    public String help() {
        return "The pods of the zone that the request comes from, with the fewest requests of two drawn; those of other zones when there is none, or when they have less than half as many requests.";
    }

    @Override
    public Class<NoSettings> settings() {
        return NoSettings.class;
    }

    @Override
    public Balancing create(NoSettings settings, PolicyContext context) {
        return ZoneAwareBalancer::new;
    }
}
