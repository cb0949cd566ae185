package org.orrery.policies.kubernetes;

import org.orrery.policies.kubernetes.WaitingPods.Place;
import org.orrery.simulator.policy.PodView;

/** A gang of which some pods wait: they are placed when enough are there, all together. */
final class Gang {

    private final int needed;
    private final WaitingPods waiting;
    private int placed;

    Gang(PodView first, double now) {
        needed = first.gangSize();
        waiting = WaitingPods.gang(first, now);
    }

    /** Adds a pod that waits; returns whether the gang is now to be tried. */
    boolean add(PodView pod) {
        waiting.append(pod);
        return isComplete() && waiting.place() == Place.NOWHERE;
    }

    /** Whether so many wait or are placed that those who wait may be placed. */
    boolean isComplete() {
        return members() >= needed;
    }

    int members() {
        return placed + waiting.size();
    }

    WaitingPods waiting() {
        return waiting;
    }

    /** Notes that pods that waited have been placed. */
    void placed(int pods) {
        placed += pods;
    }

    /** Notes that a pod is gone; returns whether nothing is left of the gang. */
    boolean remove(PodView pod, boolean wasBound) {
        if (wasBound) {
            placed--;
        } else {
            waiting.removeIf(other -> other == pod);
        }
        return placed <= 0 && waiting.isEmpty();
    }
}
