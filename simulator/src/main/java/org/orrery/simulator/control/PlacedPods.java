package org.orrery.simulator.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.cluster.PodLifecycle;
import org.orrery.simulator.cluster.PodPhase;
import org.orrery.simulator.cluster.PodReason;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.policy.PlaceRule;
import org.orrery.simulator.policy.PlaceRule.Occupant;
import org.orrery.simulator.policy.PlaceRule.Place;
import org.orrery.simulator.policy.PlaceRule.PlaceStep;
import org.orrery.simulator.spec.PodTemplate;

/** Pods that have a place each: a number, or a node. A place is free when the pod that had it is over. */
final class PlacedPods implements Arrangement {

    /** A rule that has not come to an end after so many steps at one time never will. */
    private static final int MOST_STEPS = 10_000;

    private final Timers timers;
    private final PodLifecycle lifecycle;
    private final PodMaker maker;
    private final PlaceRule rule;
    private final @Nullable NodePlaces nodes;
    private final PodPlaces origins = new PodPlaces();
    private final TreeMap<Integer, Occupied> places = new TreeMap<>();
    private PodTemplate template;
    /** The last revision that all pods were of. */
    private PodTemplate before;

    private boolean isRollingOut;
    private boolean isComplete;

    /** Who is in a place: the revision that the pod was made from, and its node's name if the place is one. */
    private record Occupied(Pod pod, PodTemplate revision, String node) {}

    PlacedPods(
            Timers timers,
            PodLifecycle lifecycle,
            PodMaker maker,
            PlaceRule rule,
            @Nullable NodePlaces nodes,
            PodTemplate template) {
        this.timers = timers;
        this.lifecycle = lifecycle;
        this.maker = maker;
        this.rule = rule;
        this.nodes = nodes;
        this.template = template;
        before = template;
    }

    @Override
    public double reconcile(int desired) {
        Map<Integer, String> wanted = wantedPlaces(desired);
        for (int i = 0; i < MOST_STEPS; i++) {
            PlaceStep step = rule.next(state(wanted));
            isComplete = step.isComplete();
            step.remove().forEach(place -> terminate(place));
            step.create().forEach(place -> create(place, template, wanted));
            step.recreate().forEach(place -> create(place, before, wanted));
            if (step.remove().isEmpty()
                    && step.create().isEmpty()
                    && step.recreate().isEmpty()) {
                isRollingOut &= !isComplete;
                return nextAvailable();
            }
        }
        throw new IllegalStateException("The controller of " + template.workload() + " finds no end.");
    }

    private Map<Integer, String> wantedPlaces(int desired) {
        if (nodes != null) {
            return nodes.places(template);
        }
        Map<Integer, String> ordinals = new HashMap<>();
        for (int i = 0; i < desired; i++) {
            ordinals.put(i, "");
        }
        return ordinals;
    }

    private List<Place> state(Map<Integer, String> wanted) {
        List<Place> state = new ArrayList<>();
        TreeMap<Integer, String> all = new TreeMap<>(wanted);
        places.forEach((number, occupied) -> all.putIfAbsent(number, occupied.node()));
        for (Integer number : all.keySet()) {
            String node = wanted.get(number);
            Occupied occupied = places.get(number);
            // A pod that waits for a node which is gone is of no use to the node that came after it.
            boolean isWanted =
                    node != null && (occupied == null || occupied.node().equals(node));
            state.add(new Place(
                    number,
                    isWanted,
                    occupant(occupied),
                    occupied != null && occupied.revision().equals(template)));
        }
        return state;
    }

    private Occupant occupant(@Nullable Occupied occupied) {
        if (occupied == null) {
            return Occupant.NONE;
        }
        Pod pod = occupied.pod();
        if (pod.phase() == PodPhase.TERMINATING) {
            return Occupant.ENDING;
        }
        return isAvailable(pod) ? Occupant.AVAILABLE : Occupant.UNAVAILABLE;
    }

    private boolean isAvailable(Pod pod) {
        return pod.isReady() && pod.readySince() + rule.minReadySeconds() <= timers.now();
    }

    private double nextAvailable() {
        double next = Double.POSITIVE_INFINITY;
        for (Occupied occupied : places.values()) {
            double at = occupied.pod().readySince() + rule.minReadySeconds();
            if (at > timers.now()) {
                next = Math.min(next, at);
            }
        }
        return next;
    }

    private void terminate(int place) {
        lifecycle.terminate(Objects.requireNonNull(places.get(place)).pod(), PodReason.DELETED);
    }

    private void create(int place, PodTemplate revision, Map<Integer, String> wanted) {
        String node = wanted.getOrDefault(place, "");
        PodTemplate made = nodes == null ? revision : nodes.templateFor(revision, node);
        places.put(place, new Occupied(maker.make(made, origins.take(place)), revision, node));
    }

    @Override
    public void changeTemplate(PodTemplate newTemplate) {
        boolean isWhole = true;
        for (Occupied occupied : places.values()) {
            isWhole &= occupied.revision().equals(template);
        }
        if (isWhole) {
            before = template;
        }
        template = newTemplate;
        isComplete = false;
        isRollingOut = true;
    }

    /** Which pod ends is a matter of its place. */
    @Override
    public void preferToEnd(Comparator<Pod> preferred) {}

    @Override
    public boolean terminating(Pod pod) {
        return places.containsKey((int) pod.ownerKey());
    }

    @Override
    public boolean ended(Pod pod) {
        int place = (int) pod.ownerKey();
        Occupied occupied = places.get(place);
        if (occupied == null || occupied.pod() != pod) {
            return false;
        }
        places.remove(place);
        origins.leave(place);
        return true;
    }

    @Override
    public List<Pod> pods() {
        return places.values().stream()
                .map(Occupied::pod)
                .filter(pod -> pod.phase() != PodPhase.TERMINATING)
                .toList();
    }

    @Override
    public int wanted(int desired) {
        return wantedPlaces(desired).size();
    }

    @Override
    public boolean isComplete() {
        return isComplete;
    }

    @Override
    public boolean watchesReadiness() {
        return nodes == null || isRollingOut;
    }

    @Override
    public boolean followsNodes() {
        return nodes != null;
    }

    @Override
    public long progress() {
        long updated = 0;
        long available = 0;
        for (Occupied occupied : places.values()) {
            if (occupied.revision().equals(template)) {
                updated++;
                available += isAvailable(occupied.pod()) ? 1 : 0;
            }
        }
        return (updated << 20) + available;
    }
}
