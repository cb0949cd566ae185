package org.orrery.policies.autoscaling.horizontal;

import java.util.ArrayList;
import java.util.List;

/** Changes that were made in one direction, as far as rate limits still ask for them. */
public final class ScaleEvents {

    private final List<Event> events = new ArrayList<>();

    /**
     * A change.
     *
     * @param change how many pods, positive
     * @param time when, in seconds
     * @param isOutdated whether it is older than any rule asks for, so that its slot can be used again
     */
    public record Event(int change, double time, boolean isOutdated) {}

    /** No changes. */
    public ScaleEvents() {}

    /** These changes. */
    public ScaleEvents(List<Event> events) {
        this.events.addAll(events);
    }

    /** The changes, outdated ones included. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** The sum of changes younger than {@code period} seconds. */
    public int changeWithin(double period, double now) {
        int sum = 0;
        for (Event event : events) {
            if (event.time() > now - period) {
                sum += event.change();
            }
        }
        return sum;
    }

    /** Notes a change, forgetting what lies further back than {@code longestPeriod} seconds. */
    public void add(int change, double now, double longestPeriod) {
        int free = -1;
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            if (event.time() < now - longestPeriod) {
                events.set(i, new Event(event.change(), event.time(), true));
            }
            if (events.get(i).isOutdated()) {
                free = i;
            }
        }
        Event event = new Event(change, now, false);
        if (free >= 0) {
            events.set(free, event);
        } else {
            events.add(event);
        }
    }
}
