package org.orrery.simulator.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.NodeGroupSpec;
import org.orrery.simulator.cluster.ClusterListener;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.kernel.Phase;
import org.orrery.simulator.kernel.Purpose;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.measure.Action;
import org.orrery.simulator.measure.ActionEvent;
import org.orrery.simulator.measure.ActionLog;
import org.orrery.simulator.policy.ClusterActions.EvictionCause;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.NodeAutoscaler;
import org.orrery.simulator.policy.NodeGroupView;
import org.orrery.simulator.policy.NodeScalingDecision;
import org.orrery.simulator.policy.NodeScalingDecision.DrainPace;
import org.orrery.simulator.policy.NodeScalingObservation;
import org.orrery.simulator.policy.PodView;

/**
 * Asks a node autoscaler at its pace, and carries out what it decides: orders nodes, which join when they are
 * provisioned, and drains nodes that are to go.
 */
public final class NodeScalingLoop implements ClusterListener, NodeScalingObservation {

    private final Timers timers;
    private final NodeAutoscaler autoscaler;
    private final NodeSourceDriver nodes;
    private final SchedulerHost host;
    private final ClusterSnapshot snapshot;
    private final PodOwners owners;
    private final ActionLog actions;
    private final ControlPlane controlPlane;
    private final NodeOrderListener listener;
    private final List<NodeGroup> groups = new ArrayList<>();
    private final int loopTimer;
    private final int wishTimer;
    private final int arrivalKind;
    private final int failureKind;
    private final int evictionKind;
    private final int drainKind;
    private double beganAt;
    private long rounds;

    private final List<@Nullable PendingOrder> orders = new ArrayList<>();
    private final Map<Node, Drain> drains = new LinkedHashMap<>();
    private final List<@Nullable Node> drainSlots = new ArrayList<>();
    /** Pods that have no node, by number, oldest first. */
    private final Map<Long, Pod> homeless = new LinkedHashMap<>();

    private record PendingOrder(NodeGroup group, int ordinal, double since, int timer, boolean isInTime) {}

    private record Drain(
            NodeGroup group, int slot, double since, DrainPace pace, int evictionTimer, int endTimer, String reason) {}

    /** A loop that has not begun. */
    public NodeScalingLoop(
            Timers timers,
            NodeAutoscaler autoscaler,
            List<NodeGroupSpec> specs,
            NodeSourceDriver nodes,
            SchedulerHost host,
            ClusterSnapshot snapshot,
            PodOwners owners,
            RandomStreams streams,
            ActionLog actions,
            ControlPlane controlPlane,
            NodeOrderListener listener) {
        this.listener = listener;
        this.controlPlane = controlPlane;
        this.timers = timers;
        this.autoscaler = autoscaler;
        this.nodes = nodes;
        this.host = host;
        this.snapshot = snapshot;
        this.owners = owners;
        this.actions = actions;
        for (NodeGroupSpec spec : specs) {
            groups.add(new NodeGroup(spec, streams.draws(Purpose.PROVISIONING, spec.name())));
        }
        loopTimer = timers.newTimer(
                timers.registerBackgroundKind(Phase.AUTOSCALER, "node autoscaler", (timer, entity) -> goRound()), 0);
        wishTimer = timers.newTimer(
                timers.registerBackgroundKind(Phase.AUTOSCALER, "node autoscaler's wish", (timer, entity) -> decide()),
                0);
        arrivalKind = timers.registerKind(Phase.COMPLETION, "node provisioning", (timer, order) -> endOrder(order));
        // A node that is never going to come is nothing to wait for.
        failureKind =
                timers.registerBackgroundKind(Phase.TIMEOUT, "node order given up", (timer, order) -> endOrder(order));
        // What a budget forbids may be forbidden for ever.
        evictionKind = timers.registerBackgroundKind(
                Phase.CONTROLLER, "eviction from a node", (timer, slot) -> evictFrom(drainedNode(slot)));
        drainKind = timers.registerKind(
                Phase.TIMEOUT,
                "node drain",
                (timer, slot) -> giveUpDrain(drainedNode(slot), "its pods did not end in time"));
    }

    /** Begins to go round. */
    public void start() {
        beganAt = timers.now();
        timers.schedule(loopTimer, beganAt);
    }

    /** Seconds in which everything that the autoscaler holds back is tried again. */
    public double roundTime() {
        return autoscaler.roundTime();
    }

    private void goRound() {
        rounds++;
        timers.schedule(loopTimer, beganAt + rounds * autoscaler.interval());
        decide();
    }

    private void decide() {
        if (controlPlane.isDown()) {
            return;
        }
        NodeScalingDecision decision = autoscaler.decide(this);
        groups.forEach(NodeGroup::forgetFailures);
        for (NodeScalingDecision.Order order : decision.orders()) {
            order(groups.get(order.group()), order.count(), order.reason());
        }
        for (NodeScalingDecision.Removal removal : decision.removals()) {
            remove(host.nodeAt(removal.node()), removal.pace(), removal.reason());
        }
        if (!Double.isNaN(decision.wakeAt())) {
            timers.schedule(wishTimer, Math.max(timers.now(), decision.wakeAt()));
        }
    }

    private void record(Action action, String subject, String target, String cause) {
        actions.record(action, () -> new ActionEvent(timers.now(), action, subject, target, cause));
    }

    // ---- ordering ----

    private void order(NodeGroup group, int count, String reason) {
        if (count > group.max() - group.target()) {
            throw new IllegalStateException("The node autoscaler orders " + count + " nodes of " + group.name()
                    + ", which has " + group.target() + " of at most " + group.max() + ".");
        }
        for (int i = 0; i < count; i++) {
            int ordinal = group.order();
            double time = group.provisioningTime(ordinal);
            boolean isInTime = time <= autoscaler.provisionTimeout();
            int slot = orders.indexOf(null);
            if (slot < 0) {
                slot = orders.size();
                orders.add(null);
            }
            int timer = timers.newTimer(isInTime ? arrivalKind : failureKind, slot);
            orders.set(slot, new PendingOrder(group, ordinal, timers.now(), timer, isInTime));
            timers.schedule(timer, timers.now() + Math.min(time, autoscaler.provisionTimeout()));
            record(Action.NODE_ORDERED, group.node(ordinal).name(), group.name(), reason);
        }
    }

    private void endOrder(int slot) {
        PendingOrder order = orders.get(slot);
        if (order == null) {
            throw new IllegalStateException("There is no order " + slot + ".");
        }
        timers.freeTimer(order.timer());
        orders.set(slot, null);
        String name = order.group().node(order.ordinal()).name();
        if (order.isInTime()) {
            order.group().arrived(order.ordinal(), name);
            nodes.join(order.group().node(order.ordinal()));
            listener.provisioned(order.group().pool(), timers.now() - order.since());
            record(Action.NODE_JOINED, name, order.group().name(), "provisioned");
        } else {
            order.group().failed(order.ordinal());
            listener.givenUp(order.group().pool());
            record(Action.NODE_ORDER_FAILED, name, order.group().name(), "not provisioned in time");
        }
    }

    // ---- removing ----

    private void remove(Node node, DrainPace pace, String reason) {
        NodeGroup group = groupOf(node);
        group.beginRemoval(node);
        host.cordon(node, true);
        record(Action.NODE_CORDONED, node.name(), group.name(), reason);
        int slot = drainSlots.indexOf(null);
        if (slot < 0) {
            slot = drainSlots.size();
            drainSlots.add(null);
        }
        drainSlots.set(slot, node);
        double now = timers.now();
        Drain drain = new Drain(
                group, slot, now, pace, timers.newTimer(evictionKind, slot), timers.newTimer(drainKind, slot), reason);
        drains.put(node, drain);
        timers.schedule(drain.endTimer(), now + pace.patience());
        if (!leaveIfEmpty(node)) {
            timers.schedule(drain.evictionTimer(), now + pace.delay());
        }
    }

    private Node drainedNode(int slot) {
        Node node = drainSlots.get(slot);
        if (node == null) {
            throw new IllegalStateException("There is no drain " + slot + ".");
        }
        return node;
    }

    private void evictFrom(Node node) {
        Drain drain = drains.get(node);
        boolean anyRefused = false;
        for (Pod pod : List.copyOf(node.pods())) {
            PodView view = pod.view();
            if (drain == null || owners.isDaemon(view) || view.isTerminating()) {
                continue;
            }
            if (owners.disruptionsAllowed(view) > 0) {
                host.evict(view, EvictionCause.DRAINED, drain.reason());
            } else {
                anyRefused = true;
            }
        }
        if (drain == null || leaveIfEmpty(node) || !anyRefused) {
            return;
        }
        double next = timers.now() + drain.pace().retry();
        if (next > drain.since() + drain.pace().insistence()) {
            giveUpDrain(node, "budgets did not allow to evict its pods");
        } else {
            timers.schedule(drain.evictionTimer(), next);
        }
    }

    private NodeGroup groupOf(Node node) {
        for (NodeGroup group : groups) {
            if (group.owns(node)) {
                return group;
            }
        }
        throw new IllegalArgumentException(node.name() + " is in no node group.");
    }

    private boolean leaveIfEmpty(Node node) {
        if (!drains.containsKey(node)) {
            return false;
        }
        for (Pod pod : node.pods()) {
            if (!owners.isDaemon(pod.view())) {
                return false;
            }
        }
        NodeGroup group = groupOf(node);
        nodes.leave(node);
        record(Action.NODE_LEFT, node.name(), group.name(), "drained");
        return true;
    }

    private void giveUpDrain(Node node, String reason) {
        NodeGroup group = groupOf(node);
        endDrain(node);
        group.endRemoval(node);
        host.cordon(node, false);
        record(Action.NODE_UNCORDONED, node.name(), group.name(), reason);
    }

    private void endDrain(Node node) {
        Drain drain = drains.remove(node);
        if (drain != null) {
            timers.freeTimer(drain.evictionTimer());
            timers.freeTimer(drain.endTimer());
            drainSlots.set(drain.slot(), null);
        }
    }

    // ---- news ----

    @Override
    public void nodeJoined(Node node) {
        for (NodeGroup group : groups) {
            if (group.owns(node) || group.adopt(node)) {
                return;
            }
        }
    }

    @Override
    public void nodeLeft(Node node) {
        endDrain(node);
        groups.forEach(group -> group.left(node));
    }

    @Override
    public void podCreated(Pod pod) {
        homeless.put(pod.uid(), pod);
    }

    @Override
    public void podAdmitted(Pod pod) {
        homeless.remove(pod.uid());
    }

    @Override
    public void podEnded(Pod pod) {
        homeless.remove(pod.uid());
        Node node = pod.node();
        if (node != null && node.isAlive() && drains.containsKey(node)) {
            leaveIfEmpty(node);
        }
    }

    // ---- what the autoscaler sees ----

    @Override
    public double now() {
        return timers.now();
    }

    @Override
    public ClusterSnapshot cluster() {
        return snapshot;
    }

    @Override
    public List<PodView> unschedulable() {
        List<PodView> pods = new ArrayList<>();
        for (Pod pod : homeless.values()) {
            if (pod.wasUnschedulable() && pod.view().node() < 0) {
                pods.add(pod.view());
            }
        }
        return pods;
    }

    @Override
    public List<? extends NodeGroupView> groups() {
        return groups;
    }

    @Override
    public boolean isReplaced(PodView pod) {
        return owners.isReplaced(pod);
    }

    @Override
    public boolean isDaemon(PodView pod) {
        return owners.isDaemon(pod);
    }

    @Override
    public int disruptionsAllowed(PodView pod) {
        return owners.disruptionsAllowed(pod);
    }
}
