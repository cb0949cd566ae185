package org.orrery.simulator.control;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.orrery.simulator.cluster.PodOrigin;

/**
 * The places of a workload's pods, numbered from 0. What is drawn for a pod depends on its place and on how often that
 * was taken before.
 */
final class PodPlaces {

    private final TreeSet<Integer> free = new TreeSet<>();
    private final List<Integer> timesTaken = new ArrayList<>();

    /** Takes the lowest free place. */
    PodOrigin takeLowest() {
        Integer lowest = free.isEmpty() ? Integer.valueOf(timesTaken.size()) : free.first();
        return take(lowest);
    }

    /** Takes a free place. */
    PodOrigin take(int place) {
        while (timesTaken.size() <= place) {
            free.add(timesTaken.size());
            timesTaken.add(0);
        }
        free.remove(place);
        int attempt = timesTaken.get(place);
        timesTaken.set(place, attempt + 1);
        return new PodOrigin(place, place, attempt, -1, 1);
    }

    /** A place is free again. */
    void leave(long place) {
        free.add((int) place);
    }
}
