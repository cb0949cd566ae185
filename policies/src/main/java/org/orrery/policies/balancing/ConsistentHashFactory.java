package org.orrery.policies.balancing;

import org.orrery.simulator.policy.Balancing;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.settings.Setting;

/** Makes {@link ConsistentHashBalancer}s. */
public final class ConsistentHashFactory implements PolicyFactory<ConsistentHashFactory.Settings> {

    /** Settings of the policy. */
    public record Settings(
            @Setting(
                    help = "points of each pod on the ring; more make it more even",
                    value = "100",
                    min = "1",
                    max = "10000")
            int points) {}

    @Override
    public PolicyKind kind() {
        return PolicyKind.BALANCING;
    }

    @Override
    public String name() {
        return "consistent-hash";
    }

    @Override
    public String help() {
        return "All requests of one sender to the same pod, and few of them elsewhere when pods come and go (Karger et al., 1997).";
    }

    @Override
    public Class<ConsistentHashFactory.Settings> settings() {
        return ConsistentHashFactory.Settings.class;
    }

    @Override
    public Balancing create(ConsistentHashFactory.Settings settings, PolicyContext context) {
        return balancing -> new ConsistentHashBalancer(balancing, settings.points());
    }
}
