package org.orrery.reports.html;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import org.orrery.reports.chart.figure.Line;

/** Leaves out points of lines that could not be told apart on a screen, but no peak and no trough. */
final class Thinning {

    private Thinning() {}

    /**
     * The indices of the points that are kept: in each of {@code buckets} equal parts of the line its first, lowest,
     * highest and last point, and the ends of gaps.
     */
    static int[] kept(Line line, int buckets) {
        int points = line.y().length;
        IntArrayList kept = new IntArrayList();
        if (points <= 4 * buckets) {
            for (int i = 0; i < points; i++) {
                kept.add(i);
            }
            return kept.toIntArray();
        }
        for (int bucket = 0; bucket < buckets; bucket++) {
            int from = (int) ((long) bucket * points / buckets);
            int to = (int) ((long) (bucket + 1) * points / buckets);
            int low = from;
            int high = from;
            for (int i = from; i < to; i++) {
                low = line.y()[i] < line.y()[low] ? i : low;
                high = line.y()[i] > line.y()[high] ? i : high;
            }
            add(kept, from);
            add(kept, Math.min(low, high));
            add(kept, Math.max(low, high));
            add(kept, to - 1);
        }
        return kept.toIntArray();
    }

    private static void add(IntArrayList kept, int index) {
        if (kept.isEmpty() || kept.getInt(kept.size() - 1) < index) {
            kept.add(index);
        }
    }
}
