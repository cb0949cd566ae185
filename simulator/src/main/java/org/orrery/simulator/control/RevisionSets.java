package org.orrery.simulator.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.cluster.PodLifecycle;
import org.orrery.simulator.cluster.PodPhase;
import org.orrery.simulator.cluster.PodReason;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.policy.RankedReplica;
import org.orrery.simulator.policy.RolloutRule;
import org.orrery.simulator.policy.RolloutState;
import org.orrery.simulator.policy.RolloutState.ReplicaCount;
import org.orrery.simulator.policy.RolloutStep;
import org.orrery.simulator.spec.PodTemplate;

/** Pods that are alike: a set of them for each revision, whose sizes a rule decides. */
final class RevisionSets implements Arrangement {

    /** A rule that has not come to an end after so many steps at one time never will. */
    private static final int MOST_STEPS = 10_000;

    private final Timers timers;
    private final PodLifecycle lifecycle;
    private final PodMaker maker;
    private final RolloutRule rule;
    private final Comparator<RankedReplica> firstToGo;
    private final PodPlaces places = new PodPlaces();
    /** Oldest first; the last is the newest revision. */
    private final List<PodSet> sets = new ArrayList<>();

    private Comparator<Pod> preferred = Comparator.comparing(pod -> 0);
    private boolean isComplete;

    private static final class PodSet {
        final PodTemplate template;
        final TreeMap<Long, Pod> pods = new TreeMap<>();
        /** Pods that were told to end and are still there. */
        final Set<Pod> ending = new HashSet<>();

        int target;

        PodSet(PodTemplate template) {
            this.template = template;
        }

        boolean isGone() {
            return target == 0 && pods.isEmpty() && ending.isEmpty();
        }
    }

    RevisionSets(
            Timers timers,
            PodLifecycle lifecycle,
            PodMaker maker,
            RolloutRule rule,
            Comparator<RankedReplica> firstToGo,
            PodTemplate template) {
        this.timers = timers;
        this.lifecycle = lifecycle;
        this.maker = maker;
        this.rule = rule;
        this.firstToGo = firstToGo;
        sets.add(new PodSet(template));
    }

    private PodSet newest() {
        return sets.get(sets.size() - 1);
    }

    @Override
    public double reconcile(int desired) {
        for (int i = 0; i < MOST_STEPS; i++) {
            RolloutStep step = rule.next(state(desired));
            isComplete = step.isComplete();
            boolean isSettled = true;
            for (int set = 0; set < sets.size(); set++) {
                int target = set < step.old().size() ? step.old().get(set) : step.updated();
                isSettled &= bring(sets.get(set), target);
            }
            sets.removeIf(set -> set != newest() && set.isGone());
            if (isSettled) {
                return nextAvailable();
            }
        }
        throw new IllegalStateException("The rollout of " + newest().template.workload() + " finds no end.");
    }

    private RolloutState state(int desired) {
        List<ReplicaCount> old = new ArrayList<>();
        int ending = 0;
        for (PodSet set : sets.subList(0, sets.size() - 1)) {
            old.add(new ReplicaCount(set.target, available(set)));
            ending += set.ending.size();
        }
        return new RolloutState(desired, new ReplicaCount(newest().target, available(newest())), old, ending);
    }

    private int available(PodSet set) {
        int count = 0;
        for (Pod pod : set.pods.values()) {
            if (pod.isReady() && pod.readySince() + rule.minReadySeconds() <= timers.now()) {
                count++;
            }
        }
        return count;
    }

    /** When the next pod will have been ready for long enough. */
    private double nextAvailable() {
        double next = Double.POSITIVE_INFINITY;
        if (rule.minReadySeconds() > 0) {
            for (PodSet set : sets) {
                for (Pod pod : set.pods.values()) {
                    double at = pod.readySince() + rule.minReadySeconds();
                    if (at > timers.now()) {
                        next = Math.min(next, at);
                    }
                }
            }
        }
        return next;
    }

    /** Gives a set this size; returns whether it had it already. */
    private boolean bring(PodSet set, int target) {
        boolean isSettled = set.target == target && set.pods.size() == target;
        set.target = target;
        while (set.pods.size() < target) {
            Pod pod = maker.make(set.template, places.takeLowest());
            set.pods.put(pod.ownerKey(), pod);
        }
        if (set.pods.size() > target) {
            for (Pod pod : firstToGo(set).subList(0, set.pods.size() - target)) {
                lifecycle.terminate(pod, PodReason.DELETED);
            }
        }
        return isSettled;
    }

    private List<Pod> firstToGo(PodSet set) {
        Map<Node, Integer> onNode = new HashMap<>();
        for (Pod pod : set.pods.values()) {
            if (pod.node() != null) {
                onNode.merge(pod.node(), 1, Integer::sum);
            }
        }
        Map<Pod, RankedReplica> ranks = new HashMap<>();
        for (Pod pod : set.pods.values()) {
            Node node = pod.node();
            ranks.put(
                    pod,
                    new RankedReplica(
                            node != null,
                            pod.isReady(),
                            node == null ? 0 : onNode.getOrDefault(node, 0),
                            pod.readySince(),
                            pod.restarts(),
                            pod.createdAt(),
                            pod.uid()));
        }
        List<Pod> order = new ArrayList<>(set.pods.values());
        order.sort(Comparator.comparing((Pod pod) -> pod.node() != null)
                .thenComparing(Pod::isReady)
                .thenComparing(preferred)
                .thenComparing(ranks::get, firstToGo));
        return order;
    }

    @Override
    public void changeTemplate(PodTemplate template) {
        isComplete = false;
        for (PodSet set : sets) {
            if (set.template.equals(template)) {
                // Back to a revision of which there still are pods.
                sets.remove(set);
                sets.add(set);
                return;
            }
        }
        sets.add(new PodSet(template));
    }

    @Override
    public void preferToEnd(Comparator<Pod> newPreferred) {
        preferred = newPreferred;
    }

    @Override
    public boolean terminating(Pod pod) {
        for (PodSet set : sets) {
            if (set.pods.remove(pod.ownerKey(), pod)) {
                places.leave(pod.ownerKey());
                if (pod.phase() == PodPhase.TERMINATING) {
                    set.ending.add(pod);
                }
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean ended(Pod pod) {
        boolean wasEnding = false;
        for (PodSet set : sets) {
            wasEnding |= set.ending.remove(pod);
        }
        return wasEnding ? watchesReadiness() : terminating(pod);
    }

    @Override
    public List<Pod> pods() {
        if (sets.size() == 1) {
            return List.copyOf(newest().pods.values());
        }
        TreeMap<Long, Pod> all = new TreeMap<>();
        sets.forEach(set -> all.putAll(set.pods));
        return List.copyOf(all.values());
    }

    @Override
    public int wanted(int desired) {
        return desired;
    }

    @Override
    public boolean isComplete() {
        return isComplete;
    }

    @Override
    public boolean watchesReadiness() {
        return sets.size() > 1 || !isComplete;
    }

    @Override
    public boolean followsNodes() {
        return false;
    }

    @Override
    public long progress() {
        long old = 0;
        for (PodSet set : sets.subList(0, sets.size() - 1)) {
            old += set.pods.size();
        }
        return (old << 40) + ((long) newest().pods.size() << 20) + available(newest());
    }
}
