package org.orrery.simulator.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.orrery.simulator.cluster.ClusterListener;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.cluster.PodActivity;
import org.orrery.simulator.cluster.PodLifecycle;
import org.orrery.simulator.cluster.PodReason;
import org.orrery.simulator.kernel.Phase;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.measure.Action;
import org.orrery.simulator.measure.ActionEvent;
import org.orrery.simulator.measure.ActionLog;
import org.orrery.simulator.policy.RestartRule;
import org.orrery.simulator.spec.PodTemplate;

/**
 * Keeps as many pods of each replicated workload as are wanted. Whoever wants another number says so by {@link #scale},
 * which is the only way to change it.
 */
public final class ReplicaController implements ClusterListener {

    private final Timers timers;
    private final PodLifecycle lifecycle;
    private final RestartRule restartRule;
    private final ActionLog actions;
    private final ControlPlane controlPlane;
    private final ControlPlaneDelays delays;
    private final int kind;
    private final List<Replicas> all = new ArrayList<>();
    private final List<Integer> reconcileTimers = new ArrayList<>();
    /** Pods in a row that no node would have. */
    private final List<Integer> refusals = new ArrayList<>();

    private ReplicaListener listener = (workload, desired) -> {};

    /**
     * A controller of nothing; {@code restartRule} says how long it waits before it replaces a pod that was refused.
     */
    public ReplicaController(
            Timers timers,
            PodLifecycle lifecycle,
            RestartRule restartRule,
            ActionLog actions,
            ControlPlane controlPlane,
            ControlPlaneDelays delays) {
        this.controlPlane = controlPlane;
        this.delays = delays;
        this.timers = timers;
        this.lifecycle = lifecycle;
        this.restartRule = restartRule;
        this.actions = actions;
        kind = timers.registerKind(Phase.CONTROLLER, "replicas", (timer, index) -> reconcile(index));
        controlPlane.whenBack(() -> {
            for (int index = 0; index < all.size(); index++) {
                reconcileAt(index, timers.now());
            }
        });
    }

    /** Says who hears how many pods are wanted. */
    public void setListener(ReplicaListener newListener) {
        listener = newListener;
    }

    /** Adds a workload. Its pods are created by {@link #start}. */
    public Replicas add(String name, PodTemplate template, PodActivity activity, int desired) {
        Replicas replicas = new Replicas(lifecycle, name, template, activity, desired);
        reconcileTimers.add(timers.newTimer(kind, all.size()));
        refusals.add(0);
        all.add(replicas);
        return replicas;
    }

    /** Creates the first pods. */
    public void start() {
        for (Replicas replicas : all) {
            listener.desiredChanged(replicas.name(), replicas.desired());
            replicas.reconcile();
        }
    }

    /**
     * Sets how many pods of a workload are wanted.
     *
     * @param owner who wants it, in words: an autoscaler, a plan, a user
     * @param cause why; asked for only when events are recorded
     */
    public void scale(Replicas replicas, int desired, String owner, Supplier<String> cause) {
        if (desired < 0) {
            throw new IllegalArgumentException("A workload cannot have " + desired + " replicas.");
        }
        if (desired == replicas.desired()) {
            return;
        }
        Action action = desired > replicas.desired() ? Action.SCALED_UP : Action.SCALED_DOWN;
        actions.record(
                action,
                () -> new ActionEvent(
                        timers.now(), action, replicas.name(), String.valueOf(desired), owner + ": " + cause.get()));
        replicas.setDesired(desired);
        listener.desiredChanged(replicas.name(), desired);
        reconcileAt(all.indexOf(replicas), timers.now());
    }

    private void reconcile(int index) {
        if (!controlPlane.isDown()) {
            all.get(index).reconcile();
        }
    }

    private void reconcileAt(int index, double time) {
        int timer = reconcileTimers.get(index);
        if (!timers.isPending(timer) || timers.timeOf(timer) > time) {
            timers.schedule(timer, time);
        }
    }

    @Override
    public void podRunning(Pod pod) {
        int index = ownerOf(pod);
        if (index >= 0) {
            refusals.set(index, 0);
        }
    }

    @Override
    public void podTerminating(Pod pod) {
        leave(pod);
    }

    @Override
    public void podEnded(Pod pod) {
        leave(pod);
    }

    private void leave(Pod pod) {
        int index = ownerOf(pod);
        if (index < 0 || !all.get(index).left(pod)) {
            return;
        }
        double wait = delays.watch();
        if (pod.reason() == PodReason.UNSCHEDULABLE || pod.reason() == PodReason.OUT_OF_RESOURCES) {
            wait += restartRule.delay(refusals.get(index));
            refusals.set(index, refusals.get(index) + 1);
        }
        reconcileAt(index, timers.now() + wait);
    }

    private int ownerOf(Pod pod) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).owns(pod)) {
                return i;
            }
        }
        return -1;
    }
}
