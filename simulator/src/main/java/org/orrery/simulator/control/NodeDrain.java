package org.orrery.simulator.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.ChangeSpec.Drain;
import org.orrery.simulator.cluster.ClusterListener;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.cluster.PodPhase;
import org.orrery.simulator.kernel.Phase;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.measure.Action;
import org.orrery.simulator.measure.ActionEvent;
import org.orrery.simulator.measure.ActionLog;
import org.orrery.simulator.policy.ClusterActions.EvictionCause;

/** Empties nodes one after another: closes a node, evicts its pods as their budgets allow, and opens it again. */
public final class NodeDrain implements ClusterListener {

    private static final String MAINTENANCE = "maintenance";

    private final Timers timers;
    private final SchedulerHost host;
    private final Evictions evictions;
    private final ActionLog actions;
    private final RolloutListener listener;
    private final int retryKind;
    private final int awayKind;
    private final Map<Node, Emptying> underWay = new LinkedHashMap<>();
    private final List<@Nullable Emptying> slots = new ArrayList<>();

    /** The nodes that one change has yet to empty. */
    private static final class Round {
        final Drain plan;
        final Queue<Node> left;
        int atWork;

        Round(Drain plan, List<Node> nodes) {
            this.plan = plan;
            left = new ArrayDeque<>(nodes);
        }
    }

    private static final class Emptying {
        final Round round;
        final Node node;
        final double since;
        final int slot;
        int timer;
        boolean isEmpty;

        Emptying(Round round, Node node, double since, int slot) {
            this.round = round;
            this.node = node;
            this.since = since;
            this.slot = slot;
        }
    }

    /** Nothing to empty yet. */
    public NodeDrain(
            Timers timers, SchedulerHost host, Evictions evictions, ActionLog actions, RolloutListener listener) {
        this.timers = timers;
        this.host = host;
        this.evictions = evictions;
        this.actions = actions;
        this.listener = listener;
        // Whether there is work left does not depend on attempts to empty a node.
        retryKind = timers.registerBackgroundKind(Phase.CONTROLLER, "node drain", (timer, slot) -> evictFrom(at(slot)));
        awayKind = timers.registerKind(Phase.FAULT, "end of maintenance", (timer, slot) -> end(at(slot), "done"));
    }

    private Emptying at(int slot) {
        Emptying emptying = slots.get(slot);
        if (emptying == null) {
            throw new IllegalStateException("Nothing is drained in slot " + slot + ".");
        }
        return emptying;
    }

    /** Begins to empty nodes, in the order given. */
    public void begin(Drain plan, List<Node> nodes) {
        goOn(new Round(plan, nodes));
    }

    private void goOn(Round round) {
        while (round.atWork < round.plan.parallel() && !round.left.isEmpty()) {
            Node node = round.left.remove();
            if (node.isAlive() && !underWay.containsKey(node)) {
                start(round, node);
            }
        }
    }

    private void start(Round round, Node node) {
        int slot = slots.indexOf(null);
        if (slot < 0) {
            slot = slots.size();
            slots.add(null);
        }
        Emptying emptying = new Emptying(round, node, timers.now(), slot);
        slots.set(slot, emptying);
        underWay.put(node, emptying);
        round.atWork++;
        emptying.timer = timers.newTimer(retryKind, slot);
        host.cordon(node, true);
        record(Action.NODE_CORDONED, node, MAINTENANCE);
        evictFrom(emptying);
    }

    private void record(Action action, Node node, String cause) {
        actions.record(
                action,
                () -> new ActionEvent(
                        timers.now(), action, node.name(), node.template().pool(), cause));
    }

    private void evictFrom(Emptying emptying) {
        if (timers.now() >= emptying.since + emptying.round.plan.timeout()) {
            end(emptying, "its pods did not leave in time");
            return;
        }
        for (Pod pod : List.copyOf(emptying.node.pods())) {
            boolean isThere = pod.node() == emptying.node && pod.phase() != PodPhase.TERMINATING;
            if (isThere && !evictions.isDaemon(pod.view())) {
                evictions.tryEvict(pod, EvictionCause.DRAINED, MAINTENANCE);
            }
        }
        if (!emptying.isEmpty) {
            timers.schedule(emptying.timer, timers.now() + emptying.round.plan.retry());
            endIfEmpty(emptying);
        }
    }

    private void endIfEmpty(Emptying emptying) {
        for (Pod pod : emptying.node.pods()) {
            if (!evictions.isDaemon(pod.view())) {
                return;
            }
        }
        emptying.isEmpty = true;
        record(Action.NODE_DRAINED, emptying.node, MAINTENANCE);
        listener.nodeDrained(timers.now() - emptying.since);
        timers.freeTimer(emptying.timer);
        emptying.timer = timers.newTimer(awayKind, emptying.slot);
        timers.schedule(emptying.timer, timers.now() + emptying.round.plan.away());
    }

    private void end(Emptying emptying, String cause) {
        Drain plan = emptying.round.plan;
        forget(emptying);
        if (!(emptying.isEmpty && plan.staysClosed())) {
            host.cordon(emptying.node, false);
            record(Action.NODE_UNCORDONED, emptying.node, cause);
        }
        goOn(emptying.round);
    }

    private void forget(Emptying emptying) {
        timers.freeTimer(emptying.timer);
        slots.set(emptying.slot, null);
        underWay.remove(emptying.node);
        emptying.round.atWork--;
    }

    /** Nodes that have yet to be emptied, with what is in the way, in words. */
    public List<String> describeWaiting() {
        List<String> lines = new ArrayList<>();
        for (Emptying emptying : underWay.values()) {
            if (!emptying.isEmpty) {
                int pods = emptying.node.pods().size();
                lines.add(emptying.node.name() + ": not drained, " + pods + (pods == 1 ? " pod" : " pods") + " left");
            }
        }
        return lines;
    }

    // ---- news ----

    @Override
    public void podEnded(Pod pod) {
        Node node = pod.node();
        Emptying emptying = node == null ? null : underWay.get(node);
        if (emptying != null && emptying.node.isAlive() && !emptying.isEmpty) {
            endIfEmpty(emptying);
        }
    }

    @Override
    public void nodeLeft(Node node) {
        Emptying emptying = underWay.get(node);
        if (emptying != null) {
            forget(emptying);
            goOn(emptying.round);
        }
    }
}
