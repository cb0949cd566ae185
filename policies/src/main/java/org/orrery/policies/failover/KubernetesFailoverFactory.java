package org.orrery.policies.failover;

import org.orrery.simulator.policy.Failover;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** What Kubernetes does by itself. */
public final class KubernetesFailoverFactory implements FailoverFactory<KubernetesFailoverFactory.Settings> {

    /**
     * Settings of the policy.
     *
     * @param toleration seconds that pods stay on an unreachable node which do not say it themselves
     * @param health how dead nodes are found and emptied
     */
    public record Settings(
            @Setting(
                    help = "how long pods stay on an unreachable node that do not say it themselves",
                    quantity = Quantity.DURATION,
                    value = "300s",
                    min = "0s",
                    words = "unlimited")
            double toleration,

            @Setting(help = "how dead nodes are found and emptied", isInline = true)
            NodeHealthSettings health) {}

    @Override
    public String name() {
        return "kubernetes";
    }

    @Override
    public String help() {
        return "As Kubernetes by default: leases, a grace period, taints, and eviction after 300 s at a limited rate.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Failover create(Settings settings, PolicyContext context) {
        return new FailoverBundle(new KubernetesNodeHealth(settings.health(), settings.toleration()), true, null);
    }
}
