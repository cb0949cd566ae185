package org.orrery.policies.autoscaling.nodes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.orrery.policies.autoscaling.nodes.UnneededNodes.Unneeded;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.NodeAutoscaler;
import org.orrery.simulator.policy.NodeGroupView;
import org.orrery.simulator.policy.NodeScalingDecision;
import org.orrery.simulator.policy.NodeScalingDecision.DrainPace;
import org.orrery.simulator.policy.NodeScalingDecision.Order;
import org.orrery.simulator.policy.NodeScalingDecision.Removal;
import org.orrery.simulator.policy.NodeScalingObservation;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.ResourceNames;

/**
 * Orders nodes one by one for the pods at hand, after the manner of Karpenter: pods, largest first, are packed onto an
 * imagined node as large as can be had, and the cheapest node on which all of them fit is ordered. Nodes whose pods
 * find room on others are given up soon, one at a time.
 */
public final class JustInTimeProvisioner implements NodeAutoscaler {

    private static final double EVICTION_RETRY = 10;

    private final NodeFit fit;
    private final double interval;
    private final double provisionTimeout;
    private final double consolidateAfter;
    private final double drainPatience;
    private final UnneededNodes unneeded;
    private final GroupBackoff backoff = new GroupBackoff();

    /**
     * A provisioner.
     *
     * @param interval seconds in which pods are gathered before they are packed
     * @param provisionTimeout seconds after which an ordered node is given up
     * @param consolidateAfter seconds for which a node must have been unneeded before it goes
     * @param drainPatience seconds that the pods of a node may take to leave it
     */
    JustInTimeProvisioner(
            NodeFit fit, double interval, double provisionTimeout, double consolidateAfter, double drainPatience) {
        this.fit = fit;
        this.interval = interval;
        this.provisionTimeout = provisionTimeout;
        this.consolidateAfter = consolidateAfter;
        this.drainPatience = drainPatience;
        unneeded = new UnneededNodes(fit, 1);
    }

    @Override
    public double interval() {
        return interval;
    }

    @Override
    public double provisionTimeout() {
        return provisionTimeout;
    }

    @Override
    public double roundTime() {
        return interval() + provisionTimeout() + GroupBackoff.LONGEST;
    }

    @Override
    public NodeScalingDecision decide(NodeScalingObservation observation) {
        for (NodeGroupView group : observation.groups()) {
            if (group.failedOrders() > 0) {
                backoff.fail(group.name(), observation.now());
            }
        }
        List<PodView> pods = Provisioning.withoutRoom(fit, observation, observation.unschedulable());
        List<Order> orders = pods.isEmpty() ? List.of() : orders(observation, pods);
        if (!orders.isEmpty()) {
            return new NodeScalingDecision(orders, List.of(), Double.NaN);
        }
        return new NodeScalingDecision(List.of(), removals(observation), Double.NaN);
    }

    private List<Order> orders(NodeScalingObservation observation, List<PodView> pods) {
        List<PodView> left = new ArrayList<>(pods);
        left.sort(Comparator.comparingLong((PodView pod) -> -pod.template().request(ResourceNames.CPU))
                .thenComparingLong(pod -> -pod.template().request(ResourceNames.MEMORY)));
        int[] room = observation.groups().stream()
                .mapToInt(group -> group.max() - group.target())
                .toArray();
        int[] counts = new int[room.length];
        ClusterSnapshot snapshot = observation.cluster();
        List<NodeTemplate> templates = DaemonRoom.templates(fit, observation);
        snapshot.fork();
        try {
            while (!left.isEmpty()) {
                List<PodView> packed = largestLoad(observation, templates, left, room);
                if (packed.isEmpty()) {
                    break;
                }
                int cheapest = cheapest(observation, templates, packed, room);
                room[cheapest]--;
                counts[cheapest]++;
                NodeView node = snapshot.node(snapshot.addNode("planned-" + left.size(), templates.get(cheapest)));
                packed.forEach(pod -> fit.tryPlace(snapshot, pod, node));
                left.removeAll(packed);
            }
        } finally {
            snapshot.rollback();
        }
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                orders.add(new Order(i, counts[i], "room for " + pods.size() + " pending pods"));
            }
        }
        return orders;
    }

    private boolean isOpen(NodeScalingObservation observation, int group, int[] room) {
        return room[group] > 0 && !backoff.isOut(observation.groups().get(group).name(), observation.now());
    }

    /** The most pods, taken from the front, that one new node of any group can hold. */
    private List<PodView> largestLoad(
            NodeScalingObservation observation, List<NodeTemplate> templates, List<PodView> pods, int[] room) {
        List<PodView> most = List.of();
        for (int i = 0; i < room.length; i++) {
            if (isOpen(observation, i, room)) {
                List<PodView> load = load(observation, templates.get(i), pods);
                if (load.size() > most.size()) {
                    most = load;
                }
            }
        }
        return most;
    }

    private List<PodView> load(NodeScalingObservation observation, NodeTemplate template, List<PodView> pods) {
        ClusterSnapshot snapshot = observation.cluster();
        snapshot.fork();
        try {
            NodeView node = snapshot.node(snapshot.addNode("imagined", template));
            List<PodView> load = new ArrayList<>();
            for (PodView pod : pods) {
                if (fit.tryPlace(snapshot, pod, node)) {
                    load.add(pod);
                }
            }
            return load;
        } finally {
            snapshot.rollback();
        }
    }

    private int cheapest(
            NodeScalingObservation observation, List<NodeTemplate> templates, List<PodView> packed, int[] room) {
        int best = -1;
        double price = Double.POSITIVE_INFINITY;
        for (int i = 0; i < room.length; i++) {
            double its = observation.groups().get(i).pricePerHour();
            boolean isBetter = best < 0 || its < price;
            if (isBetter
                    && isOpen(observation, i, room)
                    && load(observation, templates.get(i), packed).size() == packed.size()) {
                best = i;
                price = its;
            }
        }
        return best;
    }

    private List<Removal> removals(NodeScalingObservation observation) {
        for (Unneeded candidate : unneeded.update(observation)) {
            NodeGroupView group = observation.groups().get(candidate.group());
            if (observation.now() - candidate.since() >= consolidateAfter && group.target() > group.min()) {
                return List.of(new Removal(
                        candidate.node().index(),
                        new DrainPace(0, EVICTION_RETRY, drainPatience, drainPatience),
                        "its pods fit on other nodes"));
            }
        }
        return List.of();
    }
}
