package org.orrery.policies.kubernetes;

import org.orrery.simulator.policy.PlacementPolicy;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.policy.PolicyContext;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.settings.Setting;

/** Makes {@link KubernetesOrchestrator}. */
public final class KubernetesOrchestratorFactory implements PolicyFactory<KubernetesOrchestratorFactory.Settings> {

    /** Settings of the orchestrator. */
    public record Settings(
            @Setting(help = "how nodes are chosen", policy = "placement", value = "kubernetes")
            PolicyChoice placement,

            @Setting(
                    help = "how often the pod of a task may fail before the task is given up, as of a Job",
                    value = "6",
                    min = "0")
            int backoffLimit) {}

    @Override
    public PolicyKind kind() {
        return PolicyKind.ORCHESTRATOR;
    }

    @Override
    public String name() {
        return "kubernetes";
    }

    @Override
    public String help() {
        return "Kubernetes: kube-scheduler's queue and cycle, and the kubelet's restart rules.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Object create(Settings settings, PolicyContext context) {
        return new KubernetesOrchestrator(
                context.part(PlacementPolicy.class, settings.placement()), settings.backoffLimit());
    }
}
