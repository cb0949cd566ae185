package org.orrery.simulator.control;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.DisruptionRule;
import org.orrery.simulator.policy.Orchestrator;
import org.orrery.simulator.policy.PlaceRule;
import org.orrery.simulator.policy.ReplicaRule;
import org.orrery.simulator.policy.RolloutRule;
import org.orrery.simulator.spec.PodTemplate;

/**
 * Keeps the pods of each replicated workload as its rule wants them. Whoever wants another number says so by
 * {@link #scale}, and whoever wants other pods by {@link #changeTemplate}; there is no other way to change them.
 */
public final class ReplicaController implements ClusterListener {

    private final Timers timers;
    private final PodLifecycle lifecycle;
    private final Orchestrator orchestrator;
    private final ClusterSnapshot cluster;
    private final ActionLog actions;
    private final ControlPlane controlPlane;
    private final ControlPlaneDelays delays;
    private final RolloutListener listener;
    private final int kind;
    private final int deadlineKind;
    private final List<Replicas> all = new ArrayList<>();
    private final List<ReplicaRule> rules = new ArrayList<>();
    private final List<Integer> reconcileTimers = new ArrayList<>();
    private final List<Integer> deadlineTimers = new ArrayList<>();
    private final IdentityHashMap<PodActivity, Integer> owners = new IdentityHashMap<>();

    private ReplicaListener replicaListener = (workload, desired) -> {};

    /**
     * A controller of nothing.
     *
     * @param orchestrator says which pod ends first when there are too many, and how long to wait before a pod is
     *     replaced that its node refused
     */
    public ReplicaController(
            Timers timers,
            PodLifecycle lifecycle,
            Orchestrator orchestrator,
            ClusterSnapshot cluster,
            ActionLog actions,
            RolloutListener listener,
            ControlPlane controlPlane,
            ControlPlaneDelays delays) {
        this.controlPlane = controlPlane;
        this.delays = delays;
        this.timers = timers;
        this.lifecycle = lifecycle;
        this.orchestrator = orchestrator;
        this.cluster = cluster;
        this.actions = actions;
        this.listener = listener;
        kind = timers.registerKind(Phase.CONTROLLER, "replicas", (timer, index) -> reconcile(index));
        deadlineKind = timers.registerBackgroundKind(
                Phase.CONTROLLER, "progress deadline", (timer, index) -> checkProgress(index));
        controlPlane.whenBack(() -> {
            for (int index = 0; index < all.size(); index++) {
                reconcileAt(index, timers.now());
            }
        });
    }

    /** Says who hears how many pods are wanted. */
    public void setListener(ReplicaListener newListener) {
        replicaListener = newListener;
    }

    /**
     * Adds a workload. Its pods are created by {@link #start}.
     *
     * @param rule how its pods are made and replaced, or null to do so at once
     * @param budget how many of its pods may be disturbed at will, or null for any number
     */
    public Replicas add(
            String name,
            PodTemplate template,
            PodActivity activity,
            int desired,
            @Nullable ReplicaRule rule,
            @Nullable DisruptionRule budget) {
        ReplicaRule followed = rule == null ? new AtOnce() : rule;
        PodMaker maker = new PodMaker(lifecycle, activity);
        Replicas replicas = new Replicas(name, maker, arrangement(followed, template, maker), budget, desired);
        owners.put(activity, all.size());
        reconcileTimers.add(timers.newTimer(kind, all.size()));
        deadlineTimers.add(timers.newTimer(deadlineKind, all.size()));
        rules.add(followed);
        all.add(replicas);
        return replicas;
    }

    private Arrangement arrangement(ReplicaRule rule, PodTemplate template, PodMaker maker) {
        if (rule instanceof PlaceRule placed) {
            NodePlaces nodes =
                    placed.places() == PlaceRule.Places.NODES ? new NodePlaces(cluster, placed.tolerations()) : null;
            return new PlacedPods(timers, lifecycle, maker, placed, nodes, template);
        }
        return new RevisionSets(timers, lifecycle, maker, (RolloutRule) rule, orchestrator.scaleDownOrder(), template);
    }

    /** Creates the first pods. */
    public void start() {
        for (int i = 0; i < all.size(); i++) {
            replicaListener.desiredChanged(all.get(i).name(), all.get(i).desired());
            reconcile(i);
        }
    }

    /** The workload of this name. */
    public Replicas named(String name) {
        for (Replicas replicas : all) {
            if (replicas.name().equals(name)) {
                return replicas;
            }
        }
        throw new IllegalArgumentException("There is no workload '" + name + "'.");
    }

    /** The workload that a pod belongs to, or null when it is none of this controller's. */
    @Nullable
    Replicas ownerOf(Pod pod) {
        int index = indexOf(pod);
        return index < 0 ? null : all.get(index);
    }

    private int indexOf(Pod pod) {
        Integer index = owners.get(pod.activity());
        return index == null ? -1 : index;
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
        replicaListener.desiredChanged(replicas.name(), desired);
        reconcileAt(all.indexOf(replicas), timers.now());
    }

    /** Wants all pods of a workload to be of a new revision: a rollout begins. */
    public void changeTemplate(Replicas replicas, PodTemplate template, String cause) {
        int index = all.indexOf(replicas);
        double now = timers.now();
        record(Action.ROLLOUT_STARTED, replicas, cause);
        replicas.arrangement().changeTemplate(template);
        replicas.rolloutSince = now;
        replicas.progressAt = now;
        replicas.progress = -1;
        replicas.isOverdue = false;
        listener.rolloutStarted(replicas.name());
        timers.schedule(deadlineTimers.get(index), now + rules.get(index).progressDeadline());
        reconcileAt(index, now);
    }

    private void record(Action action, Replicas replicas, String cause) {
        actions.record(action, () -> new ActionEvent(timers.now(), action, replicas.name(), "", cause));
    }

    private void reconcileAt(int index, double time) {
        int timer = reconcileTimers.get(index);
        if (time < Double.POSITIVE_INFINITY && (!timers.isPending(timer) || timers.timeOf(timer) > time)) {
            timers.schedule(timer, time);
        }
    }

    private void reconcile(int index) {
        if (controlPlane.isDown()) {
            return;
        }
        Replicas replicas = all.get(index);
        Arrangement arrangement = replicas.arrangement();
        reconcileAt(index, arrangement.reconcile(replicas.desired()));
        if (!replicas.isRollingOut()) {
            return;
        }
        double now = timers.now();
        if (arrangement.isComplete()) {
            double seconds = now - replicas.rolloutSince;
            replicas.rolloutSince = Double.NaN;
            timers.cancel(deadlineTimers.get(index));
            record(Action.ROLLOUT_COMPLETED, replicas, "after " + seconds + " s");
            listener.rolloutCompleted(replicas.name(), seconds);
        } else if (arrangement.progress() != replicas.progress) {
            replicas.progress = arrangement.progress();
            replicas.progressAt = now;
        }
    }

    private void checkProgress(int index) {
        Replicas replicas = all.get(index);
        double due = replicas.progressAt + rules.get(index).progressDeadline();
        if (due > timers.now()) {
            timers.schedule(deadlineTimers.get(index), due);
        } else if (replicas.isRollingOut() && !replicas.isOverdue) {
            replicas.isOverdue = true;
            record(Action.ROLLOUT_OVERDUE, replicas, "no progress since " + replicas.progressAt + " s");
            listener.rolloutOverdue(replicas.name());
        }
    }

    // ---- news ----

    @Override
    public void podRunning(Pod pod) {
        Replicas replicas = ownerOf(pod);
        if (replicas != null) {
            replicas.refusals = 0;
        }
    }

    @Override
    public void podReady(Pod pod, boolean isFirst) {
        readinessChanged(pod);
    }

    @Override
    public void podUnready(Pod pod) {
        readinessChanged(pod);
    }

    private void readinessChanged(Pod pod) {
        int index = indexOf(pod);
        if (index >= 0 && all.get(index).arrangement().watchesReadiness()) {
            reconcileAt(index, timers.now() + delays.watch());
        }
    }

    @Override
    public void podTerminating(Pod pod) {
        int index = indexOf(pod);
        if (index >= 0 && all.get(index).arrangement().terminating(pod)) {
            reconcileAt(index, timers.now() + delays.watch());
        }
    }

    @Override
    public void podEnded(Pod pod) {
        int index = indexOf(pod);
        if (index < 0 || !all.get(index).arrangement().ended(pod)) {
            return;
        }
        Replicas replicas = all.get(index);
        double wait = delays.watch();
        if (pod.reason() == PodReason.UNSCHEDULABLE || pod.reason() == PodReason.OUT_OF_RESOURCES) {
            wait += orchestrator.restartRule().delay(replicas.refusals);
            replicas.refusals++;
        }
        reconcileAt(index, timers.now() + wait);
    }

    /** The picture of the nodes is another: workloads that follow nodes look at it. */
    public void nodesChanged() {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).arrangement().followsNodes()) {
                reconcileAt(i, timers.now());
            }
        }
    }
}
