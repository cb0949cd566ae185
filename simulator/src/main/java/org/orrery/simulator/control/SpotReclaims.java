package org.orrery.simulator.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.kernel.Phase;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.measure.Action;
import org.orrery.simulator.measure.ActionEvent;
import org.orrery.simulator.measure.ActionLog;
import org.orrery.simulator.policy.ClusterActions.EvictionCause;
import org.orrery.simulator.workload.NodeSource.NodeSpec;

/**
 * Lets nodes be taken away with notice, as spot machines are: a node that is warned is closed for new pods, its pods
 * are told to leave, and when the notice is over it is gone. When there are machines again, a node comes in its place,
 * but for pools whose nodes are ordered by an autoscaler.
 */
public final class SpotReclaims {

    private final Timers timers;
    private final NodeSourceDriver nodes;
    private final SchedulerHost host;
    private final PodOwners owners;
    private final List<String> orderedPools;
    private final ActionLog actions;
    private final int kind;
    private final List<@Nullable Node> warned = new ArrayList<>();
    private final Map<String, NodeSpec> bySlot = new HashMap<>();

    /**
     * No node is warned yet.
     *
     * @param orderedPools pools whose nodes an autoscaler orders
     */
    public SpotReclaims(
            Timers timers,
            NodeSourceDriver nodes,
            SchedulerHost host,
            PodOwners owners,
            List<String> orderedPools,
            ActionLog actions) {
        this.timers = timers;
        this.nodes = nodes;
        this.host = host;
        this.owners = owners;
        this.orderedPools = List.copyOf(orderedPools);
        this.actions = actions;
        kind = timers.registerKind(Phase.FAULT, "end of a spot machine's notice", this::reclaim);
    }

    /** A node in a slot is told that it is going to be taken away in so many seconds. */
    public void warn(String slot, Node node, double notice) {
        bySlot.put(slot, new NodeSpec(node.name(), node.template()));
        actions.record(
                Action.NODE_RECLAIMED,
                () -> new ActionEvent(
                        timers.now(),
                        Action.NODE_RECLAIMED,
                        node.name(),
                        node.template().pool(),
                        ""));
        int place = warned.indexOf(null);
        if (place < 0) {
            place = warned.size();
            warned.add(null);
        }
        warned.set(place, node);
        int timer = timers.newTimer(kind, place);
        timers.schedule(timer, timers.now() + notice);
        if (notice <= 0) {
            return;
        }
        host.cordon(node, true);
        for (Pod pod : List.copyOf(node.pods())) {
            if (!owners.isDaemon(pod.view()) && !pod.view().isTerminating()) {
                host.evict(pod.view(), EvictionCause.DRAINED, "its spot machine is taken away");
            }
        }
    }

    private void reclaim(int timer, int index) {
        timers.freeTimer(timer);
        Node node = warned.set(index, null);
        if (node != null && node.isAlive()) {
            nodes.leave(node);
        }
    }

    /** There are machines again for a slot. */
    public void restock(String slot) {
        NodeSpec spec = bySlot.remove(slot);
        if (spec != null && !orderedPools.contains(spec.template().pool())) {
            nodes.join(spec);
        }
    }
}
