package org.orrery.policies.autoscaling.nodes;

import java.util.HashMap;
import java.util.Map;

/** Keeps groups whose nodes did not come out of choice for a while: 5 min, doubling to 30 min, forgotten after 3 h. */
final class GroupBackoff {

    private static final double FIRST = 300;
    /** The longest time for which a group is out of choice, in seconds. */
    static final double LONGEST = 1800;

    private static final double FORGET_AFTER = 10_800;

    private final Map<String, Entry> entries = new HashMap<>();

    private record Entry(double length, double until, double failedAt) {}

    void fail(String group, double now) {
        Entry before = entries.get(group);
        double length = before == null || now - before.failedAt() > FORGET_AFTER
                ? FIRST
                : Math.min(LONGEST, before.length() * 2);
        entries.put(group, new Entry(length, now + length, now));
    }

    boolean isOut(String group, double now) {
        Entry entry = entries.get(group);
        return entry != null && now < entry.until();
    }
}
