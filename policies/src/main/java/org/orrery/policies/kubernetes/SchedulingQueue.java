package org.orrery.policies.kubernetes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.orrery.policies.kubernetes.WaitingPods.Place;
import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.spec.PodTemplate;

/**
 * The three parts of kube-scheduler's queue: pods to be tried now, by priority and then by time; pods in back-off; and
 * pods for which there was no room, which wait until something changes or too much time has passed.
 */
final class SchedulingQueue {

    /** The back-off part is looked through at whole multiples of this many seconds. */
    private static final double BACKOFF_FLUSH = 1;
    /** The unschedulable part is looked through at whole multiples of this many seconds. */
    private static final double UNSCHEDULABLE_FLUSH = 30;
    /** Pods that have been unschedulable for more than this many seconds are tried again in any case. */
    private static final double LONGEST_UNSCHEDULABLE = 300;
    /** Within how many seconds every pod is tried again. */
    static final double ROUND = LONGEST_UNSCHEDULABLE + UNSCHEDULABLE_FLUSH + PodBackoff.after(9) + BACKOFF_FLUSH;

    private static final Comparator<WaitingPods> BY_PRIORITY_AND_TIME = Comparator.comparingInt(WaitingPods::priority)
            .reversed()
            .thenComparingDouble(WaitingPods::since)
            .thenComparingLong(WaitingPods::order);

    private final PriorityQueue<WaitingPods> active = new PriorityQueue<>(BY_PRIORITY_AND_TIME);
    private final PriorityQueue<WaitingPods> backoff = new PriorityQueue<>(
            Comparator.comparingDouble(WaitingPods::backoffEnd).thenComparing(BY_PRIORITY_AND_TIME));
    /** In the order in which they came here, so that the first has been here for longest. */
    private final Set<WaitingPods> unschedulable = new LinkedHashSet<>();

    private int sensitive;

    /** Those that became unschedulable at this instant, so that more of the kind can join them. */
    private final Map<Kind, WaitingPods> failedNow = new HashMap<>();

    private double failedAt = Double.NaN;

    private record Kind(PodTemplate shape, int attempts) {}

    /** Adds pods that are to be tried now. */
    void activate(WaitingPods pods) {
        pods.setPlace(Place.ACTIVE);
        active.add(pods);
    }

    /** Takes the pods whose turn it is, or null when none are to be tried now. */
    @Nullable
    WaitingPods take() {
        WaitingPods pods = active.poll();
        if (pods != null) {
            pods.setPlace(Place.NOWHERE);
        }
        return pods;
    }

    /** Puts pods for which there was no room aside. */
    void failed(WaitingPods pods, double now) {
        pods.failed(now);
        if (failedAt != now) {
            failedNow.clear();
            failedAt = now;
        }
        if (!pods.isGang()) {
            Kind kind = new Kind(pods.shape(), Math.min(pods.attempts(), PodBackoff.LONGEST_AFTER));
            WaitingPods same = failedNow.get(kind);
            if (same != null && same.place() == Place.UNSCHEDULABLE) {
                same.merge(pods);
                return;
            }
            failedNow.put(kind, pods);
        }
        pods.setPlace(Place.UNSCHEDULABLE);
        unschedulable.add(pods);
        sensitive += pods.dependsOnOtherPods() ? 1 : 0;
    }

    /** Something changed that may make room for all that wait. */
    void moveAll(double now) {
        if (unschedulable.isEmpty()) {
            return;
        }
        for (WaitingPods pods : unschedulable) {
            move(pods, now);
        }
        unschedulable.clear();
        sensitive = 0;
    }

    /** Pods came to a node, which may help those that want to be near them. */
    void moveSensitive(double now) {
        if (sensitive > 0) {
            moveIf(now, WaitingPods::dependsOnOtherPods);
        }
    }

    /** Something changed that may make room for some that wait. */
    void moveIf(double now, Predicate<WaitingPods> isHelped) {
        List<WaitingPods> helped = new ArrayList<>();
        for (WaitingPods pods : unschedulable) {
            if (isHelped.test(pods)) {
                helped.add(pods);
            }
        }
        for (WaitingPods pods : helped) {
            leave(pods);
            move(pods, now);
        }
    }

    private void leave(WaitingPods pods) {
        unschedulable.remove(pods);
        sensitive -= pods.dependsOnOtherPods() ? 1 : 0;
    }

    private void move(WaitingPods pods, double now) {
        if (pods.backoffEnd() > now) {
            pods.setPlace(Place.BACKOFF);
            backoff.add(pods);
        } else {
            activate(pods);
        }
    }

    /** Does what is to be done by this time without anything having changed. */
    void flush(double now) {
        while (!unschedulable.isEmpty()) {
            WaitingPods longest = unschedulable.iterator().next();
            if (endOfWait(longest) > now) {
                break;
            }
            leave(longest);
            move(longest, now);
        }
        while (!backoff.isEmpty() && flushOf(backoff.peek()) <= now) {
            activate(backoff.remove());
        }
    }

    /** When {@link #flush} has something to do next, in seconds; positive infinity when never. */
    double nextFlush() {
        double next = backoff.isEmpty() ? Double.POSITIVE_INFINITY : flushOf(backoff.peek());
        return unschedulable.isEmpty()
                ? next
                : Math.min(next, endOfWait(unschedulable.iterator().next()));
    }

    private static double flushOf(WaitingPods pods) {
        return Math.ceil(pods.backoffEnd() / BACKOFF_FLUSH) * BACKOFF_FLUSH;
    }

    private static double endOfWait(WaitingPods pods) {
        return (Math.floor((pods.since() + LONGEST_UNSCHEDULABLE) / UNSCHEDULABLE_FLUSH) + 1) * UNSCHEDULABLE_FLUSH;
    }

    /** Forgets pods that are gone; returns how many. */
    int removeIf(Predicate<PodView> isGone) {
        int removed = removeIf(active, isGone) + removeIf(backoff, isGone);
        List<WaitingPods> emptied = new ArrayList<>();
        for (WaitingPods pods : unschedulable) {
            removed += pods.removeIf(isGone);
            if (pods.isEmpty()) {
                emptied.add(pods);
            }
        }
        for (WaitingPods pods : emptied) {
            leave(pods);
            pods.setPlace(Place.NOWHERE);
        }
        return removed;
    }

    private static int removeIf(PriorityQueue<WaitingPods> queue, Predicate<PodView> isGone) {
        int removed = 0;
        List<WaitingPods> all = new ArrayList<>(queue);
        // The first of each decides its order, so the queue is built anew.
        queue.clear();
        for (WaitingPods pods : all) {
            removed += pods.removeIf(isGone);
            if (pods.isEmpty()) {
                pods.setPlace(Place.NOWHERE);
            } else {
                queue.add(pods);
            }
        }
        return removed;
    }
}
