package org.orrery.simulator.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.cluster.PodActivity;
import org.orrery.simulator.cluster.PodLifecycle;
import org.orrery.simulator.cluster.PodOrigin;
import org.orrery.simulator.cluster.PodPhase;
import org.orrery.simulator.cluster.PodReason;
import org.orrery.simulator.spec.PodTemplate;

/**
 * The replicas of one workload: as many pods as are wanted, one in each place. Places are numbered from 0, and a new
 * pod takes the lowest free one; what is drawn for a pod depends on its place and on how often that was taken before.
 */
public final class Replicas {

    /** Those without a node go first, then those that are not ready, then the youngest. */
    private static final Comparator<Pod> WITHOUT_NODE_FIRST = Comparator.comparing(pod -> pod.node() != null);

    private static final Comparator<Pod> NOT_RUNNING_FIRST =
            Comparator.comparing(pod -> pod.phase() == PodPhase.RUNNING);
    private static final Comparator<Pod> YOUNGEST_FIRST =
            Comparator.comparing(Pod::createdAt).thenComparing(Pod::uid).reversed();
    private static final Comparator<Pod> FIRST_TO_GO =
            WITHOUT_NODE_FIRST.thenComparing(NOT_RUNNING_FIRST).thenComparing(YOUNGEST_FIRST);

    private final PodLifecycle lifecycle;
    private final String name;
    private final PodTemplate template;
    private final PodActivity activity;
    private int desired;
    private Comparator<Pod> firstToGo = FIRST_TO_GO;
    private UnaryOperator<PodTemplate> admission = UnaryOperator.identity();
    private final TreeMap<Long, Pod> byPlace = new TreeMap<>();
    private final TreeSet<Long> freePlaces = new TreeSet<>();
    private final List<Integer> timesTaken = new ArrayList<>();

    Replicas(PodLifecycle lifecycle, String name, PodTemplate template, PodActivity activity, int desired) {
        this.lifecycle = lifecycle;
        this.name = name;
        this.template = template;
        this.activity = activity;
        this.desired = desired;
    }

    /** The name of the workload. */
    public String name() {
        return name;
    }

    /** How many pods are wanted. */
    public int desired() {
        return desired;
    }

    /** Pods that are there and not told to end, in the order of their places. */
    public List<Pod> pods() {
        return List.copyOf(byPlace.values());
    }

    /** How many pods are there and not told to end. */
    public int actual() {
        return byPlace.size();
    }

    /** Says what becomes of the template when a pod is created. */
    void setAdmission(UnaryOperator<PodTemplate> newAdmission) {
        admission = newAdmission;
    }

    /** Says which of several running pods are told to end first; those that do not run yet go before them anyway. */
    void preferToEnd(Comparator<Pod> preferred) {
        firstToGo = WITHOUT_NODE_FIRST
                .thenComparing(NOT_RUNNING_FIRST)
                .thenComparing(preferred)
                .thenComparing(YOUNGEST_FIRST);
    }

    void setDesired(int number) {
        desired = number;
    }

    boolean owns(Pod pod) {
        return pod.activity() == activity;
    }

    /** Creates the pods that are missing and tells those to end that are too many. */
    void reconcile() {
        while (byPlace.size() < desired) {
            create();
        }
        if (byPlace.size() > desired) {
            List<Pod> candidates = new ArrayList<>(byPlace.values());
            candidates.sort(firstToGo);
            for (Pod pod : candidates.subList(0, candidates.size() - desired)) {
                lifecycle.terminate(pod, PodReason.DELETED);
            }
        }
    }

    private void create() {
        long place = freePlaces.isEmpty() ? timesTaken.size() : freePlaces.pollFirst();
        if (place == timesTaken.size()) {
            timesTaken.add(0);
        }
        int attempt = timesTaken.get((int) place);
        timesTaken.set((int) place, attempt + 1);
        byPlace.put(
                place,
                lifecycle.create(admission.apply(template), activity, new PodOrigin(place, place, attempt, -1, 1)));
    }

    /** A pod was told to end, or is over; false when that was known already. */
    boolean left(Pod pod) {
        long place = pod.ownerKey();
        if (byPlace.get(place) != pod) {
            return false;
        }
        byPlace.remove(place);
        freePlaces.add(place);
        return true;
    }
}
