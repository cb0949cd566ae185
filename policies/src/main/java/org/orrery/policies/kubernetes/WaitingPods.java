package org.orrery.policies.kubernetes;

import java.util.Arrays;
import java.util.function.Predicate;
import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.spec.PodTemplate;

/**
 * Pods that wait together: a single pod, pods of one shape that failed at the same instant as often, or a gang. What is
 * true of one, whether there is room and when it may be tried again, is true of all, so that a long queue costs as
 * little as a short one.
 */
final class WaitingPods {

    /** Where in the scheduling queue they are. */
    enum Place {
        /** In none of its parts. */
        NOWHERE,
        /** To be tried now. */
        ACTIVE,
        /** To be tried when the back-off has ended. */
        BACKOFF,
        /** To be tried when something changes. */
        UNSCHEDULABLE
    }

    private final PodTemplate shape;
    private final long gang;
    /** Number of a gang's first pod, by which it keeps its place among equals. */
    private final long firstOfGang;
    /** In the order in which they were created; those before {@link #head} have left. */
    private PodView[] pods;

    private int head;
    private int size;

    private Place place = Place.NOWHERE;
    private int attempts;
    private double since;
    private double backoffEnd;

    private WaitingPods(PodTemplate shape, long gang, long firstOfGang, int capacity) {
        this.shape = shape;
        this.gang = gang;
        this.firstOfGang = firstOfGang;
        pods = new PodView[capacity];
    }

    /** A pod that has not been tried yet. */
    static WaitingPods of(PodView pod, double now) {
        WaitingPods single = new WaitingPods(pod.template(), -1, -1, 1);
        single.append(pod);
        single.since = now;
        return single;
    }

    /** A gang that has no members yet. */
    static WaitingPods gang(PodView first, double now) {
        WaitingPods gang = new WaitingPods(first.template(), first.gang(), first.uid(), first.gangSize());
        gang.since = now;
        return gang;
    }

    boolean isGang() {
        return gang >= 0;
    }

    /** The template of the pods; of a gang's first, if it has several. */
    PodTemplate shape() {
        return shape;
    }

    int priority() {
        return shape.priority();
    }

    /** Their place among those of equal priority and time. */
    long order() {
        return isGang() ? firstOfGang : first().uid();
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    PodView pod(int i) {
        return pods[head + i];
    }

    PodView first() {
        return pods[head];
    }

    void removeFirst() {
        pods[head++] = null;
        size--;
    }

    /** Adds a pod that was created later than all others. */
    void append(PodView pod) {
        if (head + size == pods.length) {
            int from = head;
            PodView[] longer = size * 2 > pods.length ? new PodView[Math.max(4, size * 2)] : pods;
            System.arraycopy(pods, from, longer, 0, size);
            if (longer == pods) {
                Arrays.fill(pods, size, head + size, null);
            }
            pods = longer;
            head = 0;
        }
        pods[head + size++] = pod;
    }

    /** Takes over all pods of others of the same shape. */
    void merge(WaitingPods other) {
        if (last().uid() < other.first().uid()) {
            for (int i = 0; i < other.size; i++) {
                append(other.pod(i));
            }
            return;
        }
        PodView[] merged = new PodView[size + other.size];
        int mine = 0;
        int its = 0;
        for (int i = 0; i < merged.length; i++) {
            boolean takeMine = its == other.size
                    || mine < size && pod(mine).uid() < other.pod(its).uid();
            merged[i] = takeMine ? pod(mine++) : other.pod(its++);
        }
        pods = merged;
        head = 0;
        size = merged.length;
    }

    private PodView last() {
        return pods[head + size - 1];
    }

    /** Forgets pods that are gone; returns how many. */
    int removeIf(Predicate<PodView> isGone) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            PodView pod = pod(i);
            if (!isGone.test(pod)) {
                pods[head + kept++] = pod;
            }
        }
        int removed = size - kept;
        Arrays.fill(pods, head + kept, head + size, null);
        size = kept;
        return removed;
    }

    /** Parts with the first pod, which keeps the state that they share. */
    WaitingPods splitFirst() {
        WaitingPods single = WaitingPods.of(first(), since);
        single.attempts = attempts;
        single.backoffEnd = backoffEnd;
        removeFirst();
        return single;
    }

    Place place() {
        return place;
    }

    void setPlace(Place value) {
        place = value;
    }

    /** How often they have been tried in vain. */
    int attempts() {
        return attempts;
    }

    /** Since when they have been in the queue, counted anew from each attempt, in seconds. */
    double since() {
        return since;
    }

    /** When they may be tried again, in seconds. */
    double backoffEnd() {
        return backoffEnd;
    }

    /** Notes an attempt in vain. */
    void failed(double now) {
        attempts++;
        since = now;
        backoffEnd = now + PodBackoff.after(attempts);
    }

    /** Whether pods that come to other nodes, not only pods that leave, can make room for these. */
    boolean dependsOnOtherPods() {
        for (int i = 0; i < shape.spread().size(); i++) {
            if (shape.spread().get(i).isRequired()) {
                return true;
            }
        }
        return !shape.podAffinity().required().isEmpty();
    }
}
