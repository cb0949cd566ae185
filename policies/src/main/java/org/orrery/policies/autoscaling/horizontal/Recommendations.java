package org.orrery.policies.autoscaling.horizontal;

import java.util.ArrayList;
import java.util.List;

/** What was recommended of late, before any stabilisation. */
public final class Recommendations {

    private final List<Recommendation> all = new ArrayList<>();

    /**
     * One recommendation.
     *
     * @param replicas how many
     * @param time when, in seconds
     */
    public record Recommendation(int replicas, double time) {}

    /** None. */
    public Recommendations() {}

    /** These. */
    public Recommendations(List<Recommendation> recommendations) {
        all.addAll(recommendations);
    }

    /** All that are kept, in no particular order: the place of an old one is used again. */
    public List<Recommendation> all() {
        return List.copyOf(all);
    }

    /** The largest of {@code desired} and the recommendations of the last {@code window} seconds, the edge included. */
    public int stabilizeDown(int desired, double window, double now) {
        int largest = desired;
        int old = -1;
        for (int i = 0; i < all.size(); i++) {
            Recommendation earlier = all.get(i);
            if (earlier.time() < now - window) {
                old = i;
            } else {
                largest = Math.max(largest, earlier.replicas());
            }
        }
        keep(desired, now, old);
        return largest;
    }

    /**
     * The number closest to {@code current} that the recommendations of both windows, edges excluded, allow.
     *
     * @param upWindow seconds over which the least recommendation limits growth
     * @param downWindow seconds over which the largest recommendation limits shrinking
     */
    public int stabilize(int current, int desired, double upWindow, double downWindow, double now) {
        int up = desired;
        int down = desired;
        int old = -1;
        for (int i = 0; i < all.size(); i++) {
            Recommendation earlier = all.get(i);
            if (earlier.time() > now - upWindow) {
                up = Math.min(up, earlier.replicas());
            }
            if (earlier.time() > now - downWindow) {
                down = Math.max(down, earlier.replicas());
            }
            if (earlier.time() < now - upWindow && earlier.time() < now - downWindow) {
                old = i;
            }
        }
        keep(desired, now, old);
        return Math.min(Math.max(current, up), down);
    }

    private void keep(int desired, double now, int old) {
        Recommendation recommendation = new Recommendation(desired, now);
        if (old >= 0) {
            all.set(old, recommendation);
        } else {
            all.add(recommendation);
        }
    }
}
