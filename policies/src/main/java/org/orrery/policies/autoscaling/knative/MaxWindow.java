package org.orrery.policies.autoscaling.knative;

import java.util.ArrayDeque;
import java.util.Deque;

/** The largest of the values recorded of late, by buckets of time. */
final class MaxWindow {

    private static final double GRANULARITY = 2;

    /** Values that may still become the largest: later ones are smaller. */
    private final Deque<Entry> entries = new ArrayDeque<>();

    private record Entry(long bucket, int value) {}

    /** Adds a value and gives the largest of the last {@code window} seconds. */
    int recordAndGet(double now, int value, double window) {
        long bucket = (long) Math.floor(now / GRANULARITY);
        while (!entries.isEmpty() && entries.getLast().value() <= value) {
            entries.removeLast();
        }
        entries.addLast(new Entry(bucket, value));
        long oldest = bucket - (long) Math.ceil(window / GRANULARITY);
        while (entries.getFirst().bucket() <= oldest) {
            entries.removeFirst();
        }
        return entries.getFirst().value();
    }
}
