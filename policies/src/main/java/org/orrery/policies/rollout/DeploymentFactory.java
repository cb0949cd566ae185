package org.orrery.policies.rollout;

import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.policy.ReplicaRule;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.spec.CountOrShare;

/** Makes {@link RollingUpdate}s and {@link Recreate}s. */
public final class DeploymentFactory implements PolicyFactory<DeploymentFactory.Settings> {

    private static final String RECREATE = "Recreate";

    /** Settings of a Deployment. */
    public record Settings(
            @Setting(
                    help = "whether old pods are replaced bit by bit, or all end before the first new one is made",
                    value = "RollingUpdate",
                    oneOf = {"RollingUpdate", RECREATE})
            String strategy,

            @Setting(help = "pods that there may be beyond those wanted; a share is rounded up", value = "25%")
            CountOrShare maxSurge,

            @Setting(help = "pods of those wanted that may be unavailable; a share is rounded down", value = "25%")
            CountOrShare maxUnavailable,

            @Setting(help = "seconds for which a pod must be ready to count as available", value = "0", min = "0")
            double minReadySeconds,

            @Setting(
                    help = "seconds without progress after which a rollout counts as overdue; it goes on",
                    value = "600",
                    min = "0",
                    aboveMin = true)
            double progressDeadlineSeconds) {}

    @Override
    public PolicyKind kind() {
        return PolicyKind.CONTROLLER;
    }

    @Override
    public String name() {
        return "Deployment";
    }

    @Override
    public String help() {
        return "Pods that are alike, replaced by a rolling update as a Deployment of Kubernetes does.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public ReplicaRule create(Settings settings, PolicyContext context) {
        return settings.strategy().equals(RECREATE)
                ? new Recreate(settings.minReadySeconds(), settings.progressDeadlineSeconds())
                : new RollingUpdate(
                        settings.maxSurge(),
                        settings.maxUnavailable(),
                        settings.minReadySeconds(),
                        settings.progressDeadlineSeconds());
    }
}
