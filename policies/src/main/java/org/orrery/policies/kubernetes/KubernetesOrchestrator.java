package org.orrery.policies.kubernetes;

import java.util.Comparator;
import org.orrery.policies.failover.KubernetesNodeHealth;
import org.orrery.policies.failover.NodeHealthSettings;
import org.orrery.policies.kubernetes.plugin.DefaultRequests;
import org.orrery.simulator.policy.NodeHealthRule;
import org.orrery.simulator.policy.Orchestrator;
import org.orrery.simulator.policy.PlacementPolicy;
import org.orrery.simulator.policy.RankedReplica;
import org.orrery.simulator.policy.RestartRule;
import org.orrery.simulator.policy.SchedulerArchitecture;
import org.orrery.simulator.policy.SchedulerContext;

/** Kubernetes as a whole: kube-scheduler and the kubelet's rules. */
final class KubernetesOrchestrator implements Orchestrator {

    /** Seconds that a pod stays on an unreachable node by default (admission plugin DefaultTolerationSeconds). */
    private static final double TOLERATION = 300;

    private final PlacementPolicy placement;
    private final int backoffLimit;

    KubernetesOrchestrator(PlacementPolicy placement, int backoffLimit) {
        this.placement = placement;
        this.backoffLimit = backoffLimit;
    }

    @Override
    public SchedulerArchitecture scheduler(SchedulerContext context) {
        return new KubernetesScheduler(context, placement);
    }

    @Override
    public RestartRule restartRule() {
        return new KubeletRestartRule();
    }

    @Override
    public NodeHealthRule nodeHealth() {
        return new KubernetesNodeHealth(NodeHealthSettings.DEFAULT, TOLERATION);
    }

    @Override
    public long assumedCpu() {
        return DefaultRequests.CPU;
    }

    @Override
    public long assumedMemory() {
        return DefaultRequests.MEMORY;
    }

    @Override
    public int taskRetries() {
        return backoffLimit;
    }

    @Override
    public Comparator<RankedReplica> scaleDownOrder() {
        return ReplicaSetOrder.FIRST_TO_GO;
    }
}
