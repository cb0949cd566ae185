package org.orrery.policies.rollout;

import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.policy.ReplicaRule;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.spec.CountOrShare;

/** Makes {@link DaemonSet}s. */
public final class DaemonSetFactory implements PolicyFactory<DaemonSetFactory.Settings> {

    private static final String ROLLING_UPDATE = "RollingUpdate";

    /** Settings of a DaemonSet. */
    public record Settings(
            @Setting(
                    help = "whether old pods are replaced, or only those that ended anyway",
                    value = ROLLING_UPDATE,
                    oneOf = {ROLLING_UPDATE, "OnDelete"})
            String strategy,

            @Setting(
                    help = "nodes that may be without an available pod during an update; a share is rounded up",
                    value = "1")
            CountOrShare maxUnavailable,

            @Setting(help = "seconds for which a pod must be ready to count as available", value = "0", min = "0")
            double minReadySeconds) {}

    @Override
    public PolicyKind kind() {
        return PolicyKind.CONTROLLER;
    }

    @Override
    public String name() {
        return "DaemonSet";
    }

    @Override
    public String help() {
        return "A pod on each node that can run one, as a DaemonSet of Kubernetes has; 'replicas' says nothing.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public ReplicaRule create(Settings settings, PolicyContext context) {
        if (settings.maxUnavailable().value() == 0) {
            throw new IllegalArgumentException(
                    "A DaemonSet with maxUnavailable: 0 could never be updated; write 1 or more.");
        }
        return new DaemonSet(
                settings.strategy().equals(ROLLING_UPDATE), settings.maxUnavailable(), settings.minReadySeconds());
    }
}
