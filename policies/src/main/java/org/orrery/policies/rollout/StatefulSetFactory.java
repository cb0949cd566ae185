package org.orrery.policies.rollout;

import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.policy.ReplicaRule;
import org.orrery.simulator.settings.Setting;

/** Makes {@link StatefulSet}s. */
public final class StatefulSetFactory implements PolicyFactory<StatefulSetFactory.Settings> {

    private static final String PARALLEL = "Parallel";
    private static final String ROLLING_UPDATE = "RollingUpdate";

    /** Settings of a StatefulSet. */
    public record Settings(
            @Setting(
                    help = "whether a pod is made only when all with lower numbers are available, or all at once",
                    value = "OrderedReady",
                    oneOf = {"OrderedReady", PARALLEL})
            String podManagementPolicy,

            @Setting(
                    help = "whether old pods are replaced, or only those that ended anyway",
                    value = ROLLING_UPDATE,
                    oneOf = {ROLLING_UPDATE, "OnDelete"})
            String strategy,

            @Setting(help = "pods with lower numbers keep the old revision", value = "0", min = "0")
            int partition,

            @Setting(help = "seconds for which a pod must be ready to count as available", value = "0", min = "0")
            double minReadySeconds) {}

    @Override
    public PolicyKind kind() {
        return PolicyKind.CONTROLLER;
    }

    @Override
    public String name() {
        return "StatefulSet";
    }

    @Override
    public String help() {
        return "Pods with numbers, made and replaced one by one as a StatefulSet of Kubernetes does.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public ReplicaRule create(Settings settings, PolicyContext context) {
        return new StatefulSet(
                settings.podManagementPolicy().equals(PARALLEL),
                settings.strategy().equals(ROLLING_UPDATE),
                settings.partition(),
                settings.minReadySeconds());
    }
}
