package org.orrery.policies.autoscaling.nodes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.orrery.policies.autoscaling.nodes.UnneededNodes.Unneeded;
import org.orrery.simulator.policy.NodeAutoscaler;
import org.orrery.simulator.policy.NodeGroupView;
import org.orrery.simulator.policy.NodeScalingDecision;
import org.orrery.simulator.policy.NodeScalingDecision.DrainPace;
import org.orrery.simulator.policy.NodeScalingDecision.Order;
import org.orrery.simulator.policy.NodeScalingDecision.Removal;
import org.orrery.simulator.policy.NodeScalingObservation;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.PodView;

/**
 * The cluster-autoscaler of Kubernetes: orders nodes for pods that find none, and removes nodes that have not been
 * needed for a while.
 */
public final class ClusterAutoscaler implements NodeAutoscaler {

    private static final int OK_UNREADY_NODES = 3;
    private static final double MAX_UNREADY_SHARE = 0.45;
    private static final double DELAY_AFTER_TAINT = 5;
    private static final double EVICTION_RETRY = 10;

    private final ClusterAutoscalerParameters parameters;
    private final NodeFit fit;
    private final ScaleUp scaleUp;
    private final UnneededNodes unneeded;
    private final GroupBackoff backoff = new GroupBackoff();
    private final Set<String> draining = new HashSet<>();
    private final IntConsumer clusterSize;
    private double lastAdd = Double.NEGATIVE_INFINITY;
    private double lastFailure = Double.NEGATIVE_INFINITY;

    /**
     * An autoscaler that begins with nothing in mind.
     *
     * @param clusterSize told the number of nodes before expanders are asked
     */
    ClusterAutoscaler(ClusterAutoscalerParameters parameters, NodeFit fit, ScaleUp scaleUp, IntConsumer clusterSize) {
        this.clusterSize = clusterSize;
        this.parameters = parameters;
        this.fit = fit;
        this.scaleUp = scaleUp;
        unneeded = new UnneededNodes(fit, parameters.utilizationThreshold());
    }

    @Override
    public double interval() {
        return parameters.scanInterval();
    }

    @Override
    public double provisionTimeout() {
        return parameters.maxProvisionTime();
    }

    @Override
    public double roundTime() {
        return interval() + provisionTimeout() + GroupBackoff.LONGEST;
    }

    @Override
    public NodeScalingDecision decide(NodeScalingObservation observation) {
        double now = observation.now();
        for (NodeGroupView group : observation.groups()) {
            if (group.failedOrders() > 0) {
                backoff.fail(group.name(), now);
            }
        }
        if (isClusterUnhealthy(observation)) {
            return NodeScalingDecision.NOTHING;
        }
        List<PodView> pods = Provisioning.withoutRoom(fit, observation, candidates(observation));
        if (!pods.isEmpty()) {
            clusterSize.accept(observation.cluster().nodes().size());
            List<Order> orders = scaleUp.decide(observation, pods, backoff);
            if (!orders.isEmpty()) {
                lastAdd = now;
                return new NodeScalingDecision(orders, List.of(), Double.NaN);
            }
        }
        List<Removal> removals = parameters.scalesDown() ? removals(observation) : List.of();
        return removals.isEmpty()
                ? NodeScalingDecision.NOTHING
                : new NodeScalingDecision(List.of(), removals, Double.NaN);
    }

    private List<PodView> candidates(NodeScalingObservation observation) {
        List<PodView> pods = new ArrayList<>();
        for (PodView pod : observation.unschedulable()) {
            boolean isExpendable = pod.template().priority() < parameters.expendablePriority();
            boolean isYoung = observation.now() - pod.createdAt() < parameters.newPodScaleUpDelay();
            if (!isExpendable && !isYoung) {
                pods.add(pod);
            }
        }
        return pods;
    }

    private static boolean isClusterUnhealthy(NodeScalingObservation observation) {
        int all = 0;
        int unready = 0;
        for (NodeView node : observation.cluster().nodes()) {
            all++;
            unready += node.isReady() ? 0 : 1;
        }
        return unready > OK_UNREADY_NODES && unready > MAX_UNREADY_SHARE * all;
    }

    private List<Removal> removals(NodeScalingObservation observation) {
        double now = observation.now();
        noteFailedDrains(observation);
        List<Unneeded> found = unneeded.update(observation);
        if (now - lastAdd < parameters.delayAfterAdd() || now - lastFailure < parameters.delayAfterFailure()) {
            return List.of();
        }
        List<Removal> removals = new ArrayList<>();
        int[] left = observation.groups().stream()
                .mapToInt(group -> group.target() - group.min())
                .toArray();
        boolean mayDrain = draining.isEmpty();
        int empty = 0;
        for (Unneeded candidate : found) {
            boolean isDue = now - candidate.since()
                    >= (candidate.node().isReady() ? parameters.unneededTime() : parameters.unreadyTime());
            boolean isAllowed =
                    candidate.pods() == 0 ? empty < parameters.maxEmptyBulkDelete() : mayDrain && empty == 0;
            if (!isDue || !isAllowed || left[candidate.group()] <= 0) {
                continue;
            }
            left[candidate.group()]--;
            if (candidate.pods() == 0) {
                empty++;
            } else {
                mayDrain = false;
                draining.add(candidate.node().name());
            }
            removals.add(new Removal(
                    candidate.node().index(),
                    new DrainPace(
                            DELAY_AFTER_TAINT,
                            EVICTION_RETRY,
                            DELAY_AFTER_TAINT + parameters.maxEvictionTime(),
                            parameters.maxGracefulTermination()),
                    "unneeded for " + Math.round(now - candidate.since()) + " s"));
        }
        return removals;
    }

    /** A node that was to go, is still there and may be used again could not be emptied. */
    private void noteFailedDrains(NodeScalingObservation observation) {
        Set<String> there = new HashSet<>();
        for (NodeView node : observation.cluster().nodes()) {
            if (draining.contains(node.name())) {
                if (node.isUnschedulable()) {
                    there.add(node.name());
                } else {
                    lastFailure = observation.now();
                }
            }
        }
        draining.retainAll(there);
    }
}
