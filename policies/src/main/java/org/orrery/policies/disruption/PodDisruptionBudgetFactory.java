package org.orrery.policies.disruption;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.DisruptionRule;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.spec.CountOrShare;

/** Makes {@link PodDisruptionBudget}s. */
public final class PodDisruptionBudgetFactory implements PolicyFactory<PodDisruptionBudgetFactory.Settings> {

    /** Settings of a budget; exactly one is given. */
    public record Settings(
            @Setting(help = "pods that must stay available, such as 2 or 50%") @Nullable
            CountOrShare minAvailable,

            @Setting(help = "pods that may be unavailable, such as 1 or 25%") @Nullable
            CountOrShare maxUnavailable) {

        /** Refuses none and both. */
        public Settings {
            if ((minAvailable == null) == (maxUnavailable == null)) {
                throw new IllegalArgumentException("exactly one of 'minAvailable' and 'maxUnavailable' is needed");
            }
        }
    }

    @Override
    public PolicyKind kind() {
        return PolicyKind.DISRUPTION;
    }

    @Override
    public String name() {
        return "PodDisruptionBudget";
    }

    @Override
    public String help() {
        return "So many pods must stay available when pods are evicted at will, as in Kubernetes.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public DisruptionRule create(Settings settings, PolicyContext context) {
        return new PodDisruptionBudget(settings.minAvailable(), settings.maxUnavailable());
    }
}
