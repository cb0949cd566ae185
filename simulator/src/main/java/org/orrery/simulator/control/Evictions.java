package org.orrery.simulator.control;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.cluster.PodLifecycle;
import org.orrery.simulator.measure.Action;
import org.orrery.simulator.measure.ActionEvent;
import org.orrery.simulator.measure.ActionLog;
import org.orrery.simulator.observed.ObservedCluster;
import org.orrery.simulator.policy.ClusterActions.EvictionCause;
import org.orrery.simulator.policy.DisruptionRule;
import org.orrery.simulator.policy.DisruptionRule.PodSet;
import org.orrery.simulator.policy.DisruptionRule.Verdict;
import org.orrery.simulator.policy.PodView;

/** Evicts pods at will as far as their disruption budgets allow it. */
public final class Evictions implements PodOwners {

    private final SchedulerHost host;
    private final PodLifecycle lifecycle;
    private final ReplicaController replicas;
    private final ActionLog actions;
    private final RolloutListener listener;
    private final ControlPlane controlPlane;

    /** Evictions of the pods of these workloads, and of tasks, which no budget protects. */
    public Evictions(
            SchedulerHost host,
            PodLifecycle lifecycle,
            ReplicaController replicas,
            ActionLog actions,
            RolloutListener listener,
            ControlPlane controlPlane) {
        this.controlPlane = controlPlane;
        this.host = host;
        this.lifecycle = lifecycle;
        this.replicas = replicas;
        this.actions = actions;
        this.listener = listener;
    }

    /**
     * Tells a pod to leave its node if its budget allows it now and the control plane works; returns whether it was
     * told so.
     */
    public boolean tryEvict(Pod pod, EvictionCause cause, String message) {
        if (controlPlane.isDown()) {
            return false;
        }
        if (disruptionsAllowed(pod) > 0) {
            host.evict(pod.view(), cause, message);
            return true;
        }
        actions.record(
                Action.EVICTION_REFUSED,
                () -> new ActionEvent(host.now(), Action.EVICTION_REFUSED, pod.name(), "", message));
        listener.evictionRefused(pod.template().workload());
        return false;
    }

    private int disruptionsAllowed(Pod pod) {
        Replicas owner = replicas.ownerOf(pod);
        DisruptionRule budget = owner == null ? null : owner.budget();
        if (owner == null || budget == null) {
            return Integer.MAX_VALUE;
        }
        List<Pod> pods = owner.pods();
        int healthy = 0;
        for (Pod each : pods) {
            healthy += each.isReady() ? 1 : 0;
        }
        Verdict verdict = budget.judge(new PodSet(pods.size(), 0, healthy, List.of(owner.wanted())));
        return !pod.isReady() && budget.mayEvictUnready(verdict) ? Integer.MAX_VALUE : verdict.allowed();
    }

    private @Nullable Replicas ownerOf(PodView view) {
        Pod pod = podOf(view);
        return pod == null ? null : replicas.ownerOf(pod);
    }

    /** The pod of a view, or null when it is gone and the watch has not brought that yet. */
    private @Nullable Pod podOf(PodView view) {
        return lifecycle.pods().find(ObservedCluster.keyOf(view), view.uid());
    }

    @Override
    public boolean isReplaced(PodView pod) {
        return true;
    }

    @Override
    public boolean isDaemon(PodView pod) {
        Replicas owner = ownerOf(pod);
        return owner != null && owner.arrangement().followsNodes();
    }

    @Override
    public int disruptionsAllowed(PodView pod) {
        Pod there = podOf(pod);
        return there == null ? Integer.MAX_VALUE : disruptionsAllowed(there);
    }
}
