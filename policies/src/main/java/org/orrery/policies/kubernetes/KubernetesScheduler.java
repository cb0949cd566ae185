package org.orrery.policies.kubernetes;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.placement.PlacementEngine;
import org.orrery.simulator.policy.ClusterActions;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.PlacementPolicy;
import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.policy.SchedulerArchitecture;
import org.orrery.simulator.policy.SchedulerContext;
import org.orrery.simulator.spec.PodTemplate;

/**
 * The scheduling cycle of kube-scheduler: one pod at a time, by priority and age; a pod for which there is no room
 * waits until something changes, with back-off. Which node a pod gets is the placement policy's choice.
 */
final class KubernetesScheduler implements SchedulerArchitecture {

    private final ClusterActions actions;
    private final ClusterSnapshot snapshot;
    private final PlacementEngine engine;
    private final boolean retries;
    private final SchedulingQueue queue = new SchedulingQueue();
    private final Long2ObjectOpenHashMap<Gang> gangs = new Long2ObjectOpenHashMap<>();

    /** Shapes that no node had room for when the snapshot had {@link #fullAt} changes. */
    private final Set<PodTemplate> full = new HashSet<>();

    private long fullAt = -1;
    /** The last reasons that were put into words. */
    private @Nullable Refusals refusals;

    private long waiting;
    private long gone;

    private record Refusals(PodTemplate shape, long changes, String text) {}

    KubernetesScheduler(SchedulerContext context, PlacementPolicy placement) {
        actions = context.actions();
        snapshot = context.snapshot();
        engine = new PlacementEngine(snapshot, placement.profile(), context.random(), true);
        retries = placement.retries();
    }

    // ---- news ----

    @Override
    public void podPending(PodView pod) {
        waiting++;
        if (pod.gang() < 0) {
            queue.activate(WaitingPods.of(pod, actions.now()));
        } else if (gangs.computeIfAbsent(pod.gang(), key -> new Gang(pod, actions.now()))
                .add(pod)) {
            queue.activate(gangs.get(pod.gang()).waiting());
        }
    }

    @Override
    public void podGone(PodView pod) {
        boolean wasBound = !Double.isNaN(pod.boundAt());
        Gang gang = pod.gang() < 0 ? null : gangs.get(pod.gang());
        if (gang != null && gang.remove(pod, wasBound)) {
            gangs.remove(pod.gang());
        }
        if (wasBound) {
            queue.moveAll(actions.now());
        } else if (++gone > waiting / 2) {
            // Pods that are gone stay in the queue until there are many of them, so that each costs little.
            waiting -= queue.removeIf(PodView::isGone);
            gone = 0;
        }
    }

    @Override
    public void nodeChanged(NodeView node, NodeChange change) {
        double now = actions.now();
        if (change == NodeChange.REMOVED) {
            queue.moveSensitive(now);
        } else {
            queue.moveIf(now, pods -> pods.dependsOnOtherPods() || engine.fits(pods.shape(), node));
        }
    }

    // ---- the cycle ----

    @Override
    public void wake() {
        double now = actions.now();
        queue.flush(now);
        for (WaitingPods pods = queue.take(); pods != null; pods = queue.take()) {
            if (pods.isGang()) {
                scheduleGang(pods, now);
            } else {
                schedule(pods, now);
            }
        }
        double next = queue.nextFlush();
        if (next < Double.POSITIVE_INFINITY) {
            actions.wakeAt(next);
        }
    }

    private void schedule(WaitingPods pods, double now) {
        PodView pod = pods.first();
        if (pod.isGone()) {
            removeFirst(pods);
            if (!pods.isEmpty()) {
                queue.activate(pods);
            }
            return;
        }
        int node = isFull(pods.shape()) ? PlacementEngine.NONE : engine.select(pods.shape());
        if (node != PlacementEngine.NONE) {
            removeFirst(pods);
            bind(pod, node, engine.devices(pods.shape(), node), now);
        } else if (pods.size() > 1 && pods.dependsOnOtherPods()) {
            // What is bound next may make room for those behind it.
            noRoom(pods.splitFirst(), now);
        } else {
            // Nothing has changed for the others of its shape.
            noRoom(pods, now);
            return;
        }
        if (!pods.isEmpty()) {
            queue.activate(pods);
        }
    }

    private void removeFirst(WaitingPods pods) {
        pods.removeFirst();
        waiting--;
    }

    private void bind(PodView pod, int node, long devices, double now) {
        actions.bind(pod, node, devices);
        queue.moveSensitive(now);
    }

    private boolean isFull(PodTemplate shape) {
        return fullAt == snapshot.changes() && full.contains(shape);
    }

    private void noteFull(PodTemplate shape) {
        if (fullAt != snapshot.changes()) {
            full.clear();
            fullAt = snapshot.changes();
        }
        full.add(shape);
    }

    private void noRoom(WaitingPods pods, double now) {
        noteFull(pods.shape());
        if (!retries) {
            giveUp(pods);
            return;
        }
        int told = pods.attempts() == 0 ? pods.size() : 1;
        for (int i = 0; i < told; i++) {
            PodView pod = pods.pod(i);
            if (!pod.isGone()) {
                actions.attemptFailed(pod, () -> whyPending(pod));
            }
        }
        queue.failed(pods, now);
    }

    private void giveUp(WaitingPods pods) {
        String reason = refusals(pods.shape());
        while (!pods.isEmpty()) {
            PodView pod = pods.first();
            removeFirst(pods);
            if (!pod.isGone()) {
                actions.giveUp(pod, reason);
            }
        }
    }

    // ---- gangs ----

    /** Places all members that wait, or none. */
    private void scheduleGang(WaitingPods pods, double now) {
        waiting -= pods.removeIf(PodView::isGone);
        Gang gang = pods.isEmpty() ? null : gangs.get(pods.first().gang());
        if (gang == null || !gang.isComplete()) {
            return;
        }
        int[] nodes = new int[pods.size()];
        long[] devices = new long[pods.size()];
        if (!findRoom(pods, nodes, devices)) {
            noRoom(pods, now);
            return;
        }
        gang.placed(pods.size());
        for (int i = 0; i < nodes.length; i++) {
            PodView pod = pods.first();
            removeFirst(pods);
            bind(pod, nodes[i], devices[i], now);
        }
    }

    private boolean findRoom(WaitingPods pods, int[] nodes, long[] devices) {
        snapshot.fork();
        try {
            for (int i = 0; i < nodes.length; i++) {
                PodView pod = pods.pod(i);
                nodes[i] = engine.select(pod.template());
                if (nodes[i] == PlacementEngine.NONE) {
                    return false;
                }
                devices[i] = engine.devices(pod.template(), nodes[i]);
                snapshot.place(pod, nodes[i], devices[i]);
            }
            return true;
        } finally {
            snapshot.rollback();
        }
    }

    // ---- reasons ----

    @Override
    public double roundTime() {
        return SchedulingQueue.ROUND;
    }

    @Override
    public String whyPending(PodView pod) {
        Gang gang = pod.gang() < 0 ? null : gangs.get(pod.gang());
        if (gang != null && !gang.isComplete()) {
            return "waits for its gang: " + gang.members() + " of " + pod.gangSize() + " pods are there";
        }
        String reasons = refusals(pod.template());
        return gang == null ? reasons : "no room for all " + gang.members() + " pods of its gang: " + reasons;
    }

    /** Why the nodes refuse a shape, in the words of kube-scheduler's events. */
    private String refusals(PodTemplate shape) {
        Refusals last = refusals;
        if (last == null || last.changes != snapshot.changes() || !last.shape.equals(shape)) {
            last = new Refusals(shape, snapshot.changes(), refusalText(shape));
            refusals = last;
        }
        return last.text;
    }

    private String refusalText(PodTemplate shape) {
        int nodes = snapshot.nodes().size();
        if (nodes == 0) {
            return "no nodes available to schedule pods";
        }
        StringBuilder text = new StringBuilder("0/" + nodes + " nodes are available");
        String separator = ": ";
        for (Map.Entry<String, Integer> refusal : engine.refusals(shape).entrySet()) {
            text.append(separator).append(refusal.getValue()).append(' ').append(refusal.getKey());
            separator = ", ";
        }
        return text.append('.').toString();
    }
}
