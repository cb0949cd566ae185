package org.orrery.policies.balancing;

import org.orrery.simulator.policy.Balancing;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.settings.Setting;

/** Makes {@link PowerOfChoicesBalancer}s. */
public final class PowerOfChoicesFactory implements PolicyFactory<PowerOfChoicesFactory.Settings> {

    /** Settings of the policy. */
    public record Settings(
            @Setting(help = "how many pods are drawn", value = "2", min = "1", max = "1000", isShorthand = true)
            int d,

            @Setting(
                    help = "whether the pods drawn are all different; else the same may be drawn more than once",
                    value = "true")
            boolean distinct) {}

    @Override
    public PolicyKind kind() {
        return PolicyKind.BALANCING;
    }

    @Override
    public String name() {
        return "power-of-d";
    }

    @Override
    public String help() {
        return "Draws d different pods and takes the one with the fewest requests (Mitzenmacher, 2001).";
    }

    @Override
    public Class<PowerOfChoicesFactory.Settings> settings() {
        return PowerOfChoicesFactory.Settings.class;
    }

    @Override
    public Balancing create(PowerOfChoicesFactory.Settings settings, PolicyContext context) {
        Balancing way = balancing -> new PowerOfChoicesBalancer(balancing, settings.d(), settings.distinct());
        return settings.d() > 1 ? new EvenBalancing(way) : way;
    }
}
