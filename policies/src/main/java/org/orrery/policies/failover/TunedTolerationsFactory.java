package org.orrery.policies.failover;

import org.orrery.simulator.policy.Failover;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** Kubernetes with shorter tolerations, as operators set them who do not want to wait for five minutes. */
public final class TunedTolerationsFactory implements FailoverFactory<TunedTolerationsFactory.Settings> {

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
                    value = "30s",
                    min = "0s",
                    words = "unlimited")
            double toleration,

            @Setting(help = "how dead nodes are found and emptied", isInline = true)
            NodeHealthSettings health) {}

    @Override
    public String name() {
        return "tuned-tolerations";
    }

    @Override
    public String help() {
        return "Kubernetes with tolerationSeconds of 30 instead of 300.";
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
