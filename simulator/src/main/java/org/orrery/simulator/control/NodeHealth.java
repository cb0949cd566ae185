package org.orrery.simulator.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orrery.simulator.cluster.ClusterListener;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.kernel.CounterDraws;
import org.orrery.simulator.kernel.Phase;
import org.orrery.simulator.kernel.Purpose;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.measure.Action;
import org.orrery.simulator.measure.ActionEvent;
import org.orrery.simulator.measure.ActionLog;
import org.orrery.simulator.policy.ClusterActions.EvictionCause;
import org.orrery.simulator.policy.NodeHealthRule;
import org.orrery.simulator.policy.NodeHealthRule.ZoneHealth;

/**
 * Looks after the nodes as the control plane sees them: takes a node for dead that has been silent for too long, and
 * tells its pods to leave, zone by zone at the pace that the rule allows. Signs of life and looks at all nodes are not
 * simulated one by one: from their times follows when a silence is noticed.
 */
public final class NodeHealth implements ClusterListener {

    private final Timers timers;
    private final NodeHealthRule rule;
    private final SchedulerHost host;
    private final ClusterListener listener;
    private final ActionLog actions;
    private final CounterDraws heartbeats;
    private final int stateKind;
    private final int evictionKind;
    private final int turnKind;
    private final int zonesTimer;
    private final Map<Node, NodeWatch> nodes = new LinkedHashMap<>();
    private final List<NodeWatch> byTimer = new ArrayList<>();
    private final Map<String, ZoneWatch> zones = new TreeMap<>();
    private final List<ZoneWatch> zonesByTimer = new ArrayList<>();
    /** Nodes that count as dead. */
    private int dead;

    private boolean isStopped;
    private final ControlPlane controlPlane;

    /** Looks after no nodes yet; {@code listener} hears which nodes count as dead. */
    public NodeHealth(
            Timers timers,
            NodeHealthRule rule,
            SchedulerHost host,
            RandomStreams streams,
            ClusterListener listener,
            ActionLog actions,
            ControlPlane controlPlane) {
        this.controlPlane = controlPlane;
        controlPlane.whenBack(this::goOn);
        this.timers = timers;
        this.rule = rule;
        this.host = host;
        this.listener = listener;
        this.actions = actions;
        heartbeats = streams.draws(Purpose.FAULT, "heartbeats");
        stateKind = timers.registerKind(Phase.NODE_AGENT, "state of a node", (timer, id) -> look(byTimer.get(id)));
        evictionKind = timers.registerKind(
                Phase.NODE_AGENT, "eviction from a dead node", (timer, id) -> evictDue(byTimer.get(id)));
        turnKind = timers.registerKind(
                Phase.NODE_AGENT, "next dead node of a zone", (timer, id) -> takeTurns(zonesByTimer.get(id)));
        zonesTimer = timers.newTimer(
                timers.registerKind(Phase.NODE_AGENT, "state of zones", (timer, id) -> lookAtZones()), 0);
    }

    // ---- who is there ----

    @Override
    public void nodeJoined(Node node) {
        ZoneWatch zone = zones.computeIfAbsent(node.template().zone(), name -> newZone());
        zone.nodes++;
        // Numbers of nodes are used again, and so are their timers.
        NodeWatch watch;
        if (node.id() < byTimer.size()) {
            NodeWatch before = byTimer.get(node.id());
            watch = new NodeWatch(node, zone, before.stateTimer, before.evictionTimer);
            byTimer.set(node.id(), watch);
        } else {
            watch = new NodeWatch(
                    node, zone, timers.newTimer(stateKind, node.id()), timers.newTimer(evictionKind, node.id()));
            byTimer.add(watch);
        }
        nodes.put(node, watch);
        zonesChanged();
    }

    private ZoneWatch newZone() {
        ZoneWatch zone = new ZoneWatch(timers.newTimer(turnKind, zonesByTimer.size()));
        zonesByTimer.add(zone);
        return zone;
    }

    @Override
    public void nodeLeft(Node node) {
        NodeWatch watch = nodes.remove(node);
        if (watch == null) {
            return;
        }
        watch.zone.nodes--;
        if (watch.isNotReady) {
            watch.zone.notReady--;
            dead--;
        }
        letBe(watch);
        timers.cancel(watch.stateTimer);
        zonesChanged();
    }

    // ---- signs of life ----

    @Override
    public void nodeSilent(Node node) {
        NodeWatch watch = nodes.get(node);
        if (watch != null) {
            watch.isSilent = true;
            timers.schedule(watch.stateTimer, noticedAt(watch, timers.now()));
        }
    }

    @Override
    public void nodeHeard(Node node) {
        NodeWatch watch = nodes.get(node);
        if (watch != null) {
            watch.isSilent = false;
            timers.cancel(watch.stateTimer);
            if (watch.isNotReady) {
                timers.schedule(watch.stateTimer, nextLook(timers.now()));
            }
        }
    }

    /** When the first look finds that the last sign of life is too long ago. */
    private double noticedAt(NodeWatch watch, double silentSince) {
        double interval = rule.heartbeatInterval();
        double last = silentSince;
        if (interval > 0) {
            double phase = watch.node.joinedAt()
                    + interval * heartbeats.uniform(watch.node.name().hashCode());
            last = Math.max(
                    watch.node.joinedAt(), phase + StrictMath.floor((silentSince - phase) / interval) * interval);
        }
        double due = last + rule.gracePeriod();
        double check = rule.checkInterval();
        return Math.max(silentSince, check > 0 ? (StrictMath.floor(due / check) + 1) * check : due);
    }

    private double nextLook(double now) {
        double check = rule.checkInterval();
        return check > 0 ? Math.max(now, StrictMath.ceil(now / check) * check) : now;
    }

    private void look(NodeWatch watch) {
        if (controlPlane.isDown()) {
            return;
        }
        if (watch.isSilent && !watch.isNotReady) {
            watch.isNotReady = true;
            watch.zone.notReady++;
            dead++;
            record(Action.NODE_NOT_READY, watch.node);
            host.changeHealth(watch.node, false, rule.taints());
            listener.nodeNotReady(watch.node);
            watch.zone.waiting.add(watch);
            zonesChanged();
        } else if (!watch.isSilent && watch.isNotReady) {
            watch.isNotReady = false;
            watch.zone.notReady--;
            dead--;
            letBe(watch);
            record(Action.NODE_READY, watch.node);
            host.changeHealth(watch.node, true, List.of());
            listener.nodeReady(watch.node);
            zonesChanged();
        }
    }

    private void record(Action action, Node node) {
        actions.record(action, () -> new ActionEvent(timers.now(), action, node.name(), "", ""));
    }

    // ---- pods that are to leave ----

    private void letBe(NodeWatch watch) {
        watch.zone.waiting.remove(watch);
        watch.leavingSince = Double.NaN;
        timers.cancel(watch.evictionTimer);
    }

    /** All that is found at an instant is known before anybody is told to leave. */
    private void zonesChanged() {
        if (dead > 0 || isStopped) {
            timers.schedule(zonesTimer, timers.now());
        }
    }

    private void lookAtZones() {
        List<ZoneHealth> all = zones.values().stream()
                .filter(zone -> zone.nodes > 0)
                .map(ZoneWatch::health)
                .toList();
        boolean wasStopped = isStopped;
        isStopped = rule.isEvictionStopped(all);
        if (isStopped && !wasStopped) {
            for (NodeWatch watch : nodes.values()) {
                if (!Double.isNaN(watch.leavingSince)) {
                    letBe(watch);
                    watch.zone.waiting.add(watch);
                }
            }
        }
        zones.values().forEach(this::takeTurns);
    }

    private void takeTurns(ZoneWatch zone) {
        double rate = isStopped || controlPlane.isDown() ? 0 : rule.evictionRate(zone.health());
        while (!zone.waiting.isEmpty() && rate > 0) {
            double next = zone.lastTurn + 1 / rate;
            if (next > timers.now()) {
                timers.schedule(zone.timer, next);
                return;
            }
            zone.lastTurn = timers.now();
            NodeWatch watch = zone.waiting.remove();
            watch.leavingSince = timers.now();
            evictDue(watch);
        }
        timers.cancel(zone.timer);
    }

    private void evictDue(NodeWatch watch) {
        if (controlPlane.isDown()) {
            return;
        }
        double now = timers.now();
        double next = Double.POSITIVE_INFINITY;
        for (Pod pod : List.copyOf(watch.node.pods())) {
            if (pod.view().isTerminating()) {
                continue;
            }
            double end = watch.leavingSince + rule.patience(pod.template());
            if (end <= now) {
                host.evict(pod.view(), EvictionCause.TAINTED, "its node is not ready");
            } else {
                next = Math.min(next, end);
            }
        }
        timers.schedule(watch.evictionTimer, next);
    }

    /** Somebody looks again, and gives each node the time that it is given when nothing is known of it. */
    private void goOn() {
        for (NodeWatch watch : nodes.values()) {
            if (watch.isSilent && !watch.isNotReady) {
                timers.schedule(watch.stateTimer, noticedAt(watch, timers.now()));
            } else if (!watch.isSilent && watch.isNotReady) {
                timers.schedule(watch.stateTimer, nextLook(timers.now()));
            }
            if (!Double.isNaN(watch.leavingSince)) {
                evictDue(watch);
            }
        }
        zones.values().forEach(this::takeTurns);
    }
}
