package org.orrery.simulator.control;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.cluster.ClusterListener;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.cluster.PodLifecycle;
import org.orrery.simulator.cluster.PodPhase;
import org.orrery.simulator.cluster.PodReason;
import org.orrery.simulator.kernel.Phase;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.measure.Action;
import org.orrery.simulator.measure.ActionEvent;
import org.orrery.simulator.measure.ActionLog;
import org.orrery.simulator.observed.ObservedCluster;
import org.orrery.simulator.policy.ClusterActions;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.policy.SchedulerArchitecture;
import org.orrery.simulator.policy.SchedulerArchitecture.NodeChange;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.Taint;

/**
 * Runs a scheduler: keeps its picture of the cluster, tells it what changed, wakes it once an instant after all else,
 * and carries out what it decides.
 */
public final class SchedulerHost implements ClusterListener, ClusterActions {

    private final Timers timers;
    private final PodLifecycle lifecycle;
    private final ObservedCluster observed;
    private final ActionLog actions;
    private final int wakeTimer;
    private final int ownWakeTimer;
    private @Nullable SchedulerArchitecture scheduler;

    private final NodeSlots slots = new NodeSlots();

    /** What the scheduler is to be told when it is not at work. */
    private Runnable whenNodesChange = () -> {};

    private final SchedulerNews news = new SchedulerNews();

    private final ControlPlane controlPlane;
    /** What happens, on its way to the picture. */
    private final DelayLine watch;
    /** What was decided, on its way to the nodes. */
    private final DelayLine bindings;

    private final NodeQueues queues = new NodeQueues();
    private final IntArrayList queueTimers = new IntArrayList();
    private final int queueKind;

    private double busyUntil;
    private final LongOpenHashSet reserved = new LongOpenHashSet();

    /** A host whose scheduler is set by {@link #run}. */
    public SchedulerHost(
            Timers timers,
            PodLifecycle lifecycle,
            ObservedCluster observed,
            ActionLog actions,
            ControlPlane controlPlane,
            ControlPlaneDelays delays) {
        this.controlPlane = controlPlane;
        this.timers = timers;
        this.lifecycle = lifecycle;
        this.observed = observed;
        this.actions = actions;
        wakeTimer = timers.newTimer(timers.registerKind(Phase.SCHEDULER, "scheduler", (timer, entity) -> wake()), 0);
        // What a scheduler wants to do later by itself, such as trying again, keeps nothing alive.
        ownWakeTimer = timers.newTimer(
                timers.registerBackgroundKind(Phase.SCHEDULER, "scheduler retry", (timer, entity) -> wake()), 0);
        watch = new DelayLine(timers, Phase.CONTROLLER, "watch", delays.watch(), controlPlane::isDown);
        bindings = new DelayLine(timers, Phase.NODE_AGENT, "binding", delays.bind(), () -> false);
        queueKind = timers.registerKind(Phase.NODE_AGENT, "queue at a node", (timer, slot) -> takeFromQueue(slot));
        controlPlane.whenBack(() -> {
            watch.open();
            wakeForNews();
        });
    }

    /** Says which scheduler to run. */
    public void run(SchedulerArchitecture newScheduler) {
        scheduler = newScheduler;
    }

    private SchedulerArchitecture scheduler() {
        if (scheduler == null) {
            throw new IllegalStateException("There is no scheduler yet.");
        }
        return scheduler;
    }

    // ---- news ----

    private void wakeForNews() {
        if (!timers.isPending(wakeTimer)) {
            timers.schedule(wakeTimer, Math.max(timers.now(), busyUntil));
        }
    }

    private void wake() {
        double now = timers.now();
        if (controlPlane.isDown()) {
            return;
        }
        if (now < busyUntil) {
            timers.schedule(wakeTimer, busyUntil);
            return;
        }
        news.tell(scheduler(), timers.now());
        scheduler().wake();
        if (!news.isEmpty() && !timers.isPending(wakeTimer)) {
            timers.schedule(wakeTimer, Math.max(now, busyUntil));
        }
    }

    /** What a pod's watch brings; views are made at once, because others know the pod by them. */
    @Override
    public void podCreated(Pod pod) {
        PodView view =
                observed.podCreated(pod.uid(), pod.template(), pod.createdAt(), pod.gang(), pod.gangSize(), pod.id());
        pod.setView(view);
        if (watch.isInstant()) {
            seeCreated(view);
        } else {
            watch.send(() -> seeCreated(view));
        }
    }

    private void seeCreated(PodView view) {
        news.podPending(view);
        wakeForNews();
    }

    @Override
    public void podEnded(Pod pod) {
        PodView view = pod.view();
        if (watch.isInstant()) {
            seeEnded(view);
        } else {
            watch.send(() -> seeEnded(view));
        }
        Node node = pod.node();
        if (node != null && node.isAlive() && !queues.isEmpty()) {
            serveQueue(slots.slotOf(node));
        }
    }

    private void seeEnded(PodView view) {
        observed.podGone(view);
        news.podGone(view);
        wakeForNews();
    }

    @Override
    public void podTerminating(Pod pod) {
        PodView view = pod.view();
        if (watch.isInstant()) {
            observed.podTerminating(view);
        } else {
            watch.send(() -> observed.podTerminating(view));
        }
    }

    @Override
    public void nodeJoined(Node node) {
        see(() -> {
            int slot = observed.nodeJoined(node.name(), node.template());
            slots.put(slot, node);
            tellNode(slot, NodeChange.ADDED);
        });
    }

    @Override
    public void nodeLeft(Node node) {
        see(() -> {
            int slot = slots.slotOf(node);
            NodeView view = observed.node(slot);
            observed.nodeLeft(slot);
            slots.remove(slot);
            queues.forget(slot);
            news.nodeChanged(view, NodeChange.REMOVED);
            wakeForNews();
            whenNodesChange.run();
        });
    }

    @Override
    public void nodeUpdated(Node node, Amounts before) {
        Amounts now = node.allocatable();
        see(() -> {
            int slot = slots.slotOf(node);
            observed.allocatableChanged(slot, now);
            tellNode(slot, NodeChange.UPDATED);
        });
    }

    @Override
    public void imagePulled(Node node, String image) {
        if (watch.isInstant()) {
            observed.imageAdded(slots.slotOf(node), image);
        } else {
            watch.send(() -> observed.imageAdded(slots.slotOf(node), image));
        }
    }

    /** Lets the picture change when the watch has brought the news. */
    private void see(Runnable change) {
        if (watch.isInstant()) {
            change.run();
        } else {
            watch.send(change);
        }
    }

    private void tellNode(int slot, NodeChange change) {
        NodeView view = observed.node(slot);
        news.nodeChanged(view, change);
        wakeForNews();
        whenNodesChange.run();
    }

    /** Has something done each time the picture of the nodes changes, after the change. */
    public void whenNodesChange(Runnable action) {
        whenNodesChange = action;
    }

    /** The node in a slot of the scheduler's picture. */
    Node nodeAt(int slot) {
        return slots.nodeAt(slot);
    }

    /** Closes a node for new pods, or opens it again. */
    void cordon(Node node, boolean isCordoned) {
        see(() -> {
            int slot = slots.slotOf(node);
            observed.unschedulableChanged(slot, isCordoned);
            tellNode(slot, NodeChange.UPDATED);
        });
    }

    /** Notes whether a node counts as at work, with the taints that it has for that beside its own. */
    void changeHealth(Node node, boolean isReady, List<Taint> taints) {
        List<Taint> all = new ArrayList<>(node.template().taints());
        all.addAll(taints);
        see(() -> {
            int slot = slots.slotOf(node);
            observed.readyChanged(slot, isReady);
            observed.taintsChanged(slot, all);
            tellNode(slot, NodeChange.UPDATED);
        });
    }

    // ---- actions ----

    /** The pod of a view, or null when it is gone and the watch has not brought that yet. */
    private @Nullable Pod podOf(PodView view) {
        return lifecycle.pods().find(ObservedCluster.keyOf(view), view.uid());
    }

    @Override
    public double now() {
        return timers.now();
    }

    @Override
    public void bind(PodView view, int slot, long devices) {
        if (reserved.remove(view.uid())) {
            observed.podUnbound(view);
        }
        observed.podBound(view, slot, devices, timers.now());
        Node node = slots.nodeAt(slot);
        actions.record(
                Action.POD_BOUND, () -> new ActionEvent(timers.now(), Action.POD_BOUND, view.name(), node.name(), ""));
        if (bindings.isInstant()) {
            admit(view, node, devices);
        } else {
            bindings.send(() -> admit(view, node, devices));
        }
    }

    private void admit(PodView view, Node node, long devices) {
        Pod pod = podOf(view);
        if (pod != null && pod.phase() == PodPhase.PENDING) {
            lifecycle.admit(pod, node, devices);
        }
    }

    @Override
    public void enqueueOnNode(PodView view, int slot) {
        queues.add(slot, view);
        serveQueue(slot);
    }

    /** Looks, once all else of the instant has happened, whether a node has room for the pods that wait there. */
    private void serveQueue(int slot) {
        if (slot >= queueTimers.size()) {
            for (int next = queueTimers.size(); next <= slot; next++) {
                queueTimers.add(timers.newTimer(queueKind, next));
            }
        }
        timers.schedule(queueTimers.getInt(slot), timers.now());
    }

    private void takeFromQueue(int slot) {
        for (PodView view = queues.first(slot); view != null; view = queues.first(slot)) {
            Node node = slots.nodeAt(slot);
            Pod pod = podOf(view);
            if (!node.isReachable() || pod != null && !node.hasRoom(pod, 0)) {
                return;
            }
            bind(view, slot, 0);
        }
    }

    @Override
    public void evict(PodView view, EvictionCause cause, String message) {
        Action action = cause == EvictionCause.PREEMPTED ? Action.POD_PREEMPTED : Action.POD_EVICTED;
        actions.record(action, () -> new ActionEvent(timers.now(), action, view.name(), "", message));
        Pod pod = podOf(view);
        if (pod != null) {
            lifecycle.terminate(pod, cause == EvictionCause.PREEMPTED ? PodReason.PREEMPTED : PodReason.EVICTED);
        }
    }

    @Override
    public void giveUp(PodView view, String reason) {
        actions.record(
                Action.POD_GIVEN_UP, () -> new ActionEvent(timers.now(), Action.POD_GIVEN_UP, view.name(), "", reason));
        Pod pod = podOf(view);
        if (pod != null) {
            lifecycle.giveUp(pod, PodReason.UNSCHEDULABLE);
        }
    }

    @Override
    public void attemptFailed(PodView view, Supplier<String> why) {
        Pod pod = podOf(view);
        if (pod != null) {
            pod.setUnschedulable();
        }
        actions.record(
                Action.ATTEMPT_FAILED,
                () -> new ActionEvent(timers.now(), Action.ATTEMPT_FAILED, view.name(), "", why.get()));
    }

    @Override
    public void wakeAt(double time) {
        if (time <= timers.now()) {
            timers.schedule(wakeTimer, Math.max(timers.now(), busyUntil));
        } else {
            timers.schedule(ownWakeTimer, Math.max(time, busyUntil));
        }
    }

    @Override
    public void reserve(PodView view, int slot, long devices) {
        observed.podBound(view, slot, devices, Double.NaN);
        reserved.add(view.uid());
    }

    @Override
    public void release(PodView view) {
        if (reserved.remove(view.uid())) {
            observed.podUnbound(view);
        }
    }

    @Override
    public boolean claim(PodView view, int slot, long devices, long seenChanges) {
        boolean isStale = observed.node(slot).version() > seenChanges;
        if (isStale && !observed.hasRoom(view, slot, devices)) {
            actions.record(
                    Action.CLAIM_CONFLICT,
                    () -> new ActionEvent(
                            timers.now(),
                            Action.CLAIM_CONFLICT,
                            view.name(),
                            observed.node(slot).name(),
                            ""));
            return false;
        }
        bind(view, slot, devices);
        return true;
    }

    @Override
    public void spend(double seconds) {
        busyUntil = Math.max(busyUntil, timers.now()) + seconds;
    }
}
