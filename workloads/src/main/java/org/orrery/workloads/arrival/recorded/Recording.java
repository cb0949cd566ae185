package org.orrery.workloads.arrival.recorded;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Locale;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.WorkloadContext;

/** Collects what a file says, in any order, and makes arrivals of it. Times are nanoseconds in whole numbers. */
final class Recording {

    private static final double BILLION = 1e9;
    private static final double HOUR = 3600;
    /** Intervals that may be missing altogether; more is a wrong time, not a gap. */
    private static final long MOST_MISSING = 10_000_000;
    /** Two lengths of time this close, relatively, are the same. */
    private static final double SAME = 1e-6;

    private final String file;
    private final LongArrayList times = new LongArrayList();
    /** Arrivals at each time, or core-seconds of the one that arrives. */
    private final DoubleArrayList values = new DoubleArrayList();

    private long outOfOrder;
    private long repeated;

    /** A recording of a file of this name, for messages. */
    Recording(String file) {
        this.file = file;
    }

    /** Takes in so many arrivals in an interval, or one with so many core-seconds, which may be NaN. */
    void add(long nanos, double value) {
        if (!times.isEmpty() && nanos < times.getLong(times.size() - 1)) {
            outOfOrder++;
        }
        times.add(nanos);
        values.add(value);
    }

    boolean isEmpty() {
        return times.isEmpty();
    }

    private int[] order() {
        int[] order = new int[times.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        long[] keys = times.elements();
        if (outOfOrder > 0) {
            IntArrays.mergeSort(order, (a, b) -> Long.compare(keys[a], keys[b]));
        }
        return order;
    }

    /**
     * Arrivals whose moments are known.
     *
     * @param resolution seconds to which they are known; within that they are spread at random
     * @param context where it is noted what was read
     */
    ArrivalProcess moments(double resolution, Playback playback, WorkloadContext context) {
        int[] order = order();
        double from = playback.part().from();
        double to = playback.part().end();
        DoubleArrayList starts = new DoubleArrayList();
        DoubleArrayList widths = new DoubleArrayList();
        DoubleArrayList counts = new DoubleArrayList();
        DoubleArrayList demands = new DoubleArrayList();
        boolean hasDemands = false;
        long zero = times.getLong(order[0]);
        for (int index : order) {
            double at = (times.getLong(index) - zero) / BILLION;
            if (at < from || at >= to) {
                continue;
            }
            double demand = values.getDouble(index);
            hasDemands |= !Double.isNaN(demand);
            starts.add((at - from) * playback.time());
            widths.add(resolution * playback.time());
            counts.add(1);
            demands.add(demand);
        }
        checkNotEmpty(starts, order);
        if (resolution > 0) {
            share(starts, widths);
        }
        note(context, starts.size() + " arrivals", starts, counts, playback);
        return new RecordedArrivals(
                starts.toDoubleArray(),
                widths.toDoubleArray(),
                null,
                hasDemands ? demands.toDoubleArray() : null,
                Spread.RANDOM,
                playback.rate());
    }

    /**
     * Lets arrivals at the same time have equal parts of what comes after it, up to the next time that is known, so
     * that each keeps its place and its own demand.
     */
    private static void share(DoubleArrayList starts, DoubleArrayList widths) {
        int begin = 0;
        for (int i = 1; i <= starts.size(); i++) {
            if (i == starts.size() || starts.getDouble(i) > starts.getDouble(begin)) {
                double start = starts.getDouble(begin);
                double next = i == starts.size() ? Double.POSITIVE_INFINITY : starts.getDouble(i);
                double part = Math.min(widths.getDouble(begin), next - start) / (i - begin);
                for (int j = begin; j < i; j++) {
                    starts.set(j, start + (j - begin) * part);
                    widths.set(j, part);
                }
                begin = i;
            }
        }
    }

    /**
     * Arrivals of which the number in each interval is known.
     *
     * @param width seconds of an interval
     */
    ArrivalProcess counts(double width, Spread spread, Missing missing, Playback playback, WorkloadContext context) {
        int[] order = order();
        checkDistances(order, width);
        long zero = times.getLong(order[0]);
        DoubleArrayList starts = new DoubleArrayList();
        DoubleArrayList widths = new DoubleArrayList();
        DoubleArrayList counts = new DoubleArrayList();
        long gaps = 0;
        for (int i = 0; i < order.length; i++) {
            double at = (times.getLong(order[i]) - zero) / BILLION;
            double next = i + 1 < order.length ? (times.getLong(order[i + 1]) - zero) / BILLION : at + width;
            if (i + 1 < order.length && next == at) {
                // Said again: the later row stands, as for who corrects a figure.
                repeated++;
                continue;
            }
            double count = values.getDouble(order[i]);
            add(starts, widths, counts, at, Math.min(width, next - at), count, playback);
            long absent = (long) StrictMath.rint((next - at) / width) - 1;
            if (absent > 0) {
                gaps += absent;
                if (gaps > MOST_MISSING) {
                    throw new IllegalArgumentException(file + ": more than " + MOST_MISSING
                            + " intervals are missing, most of them before " + at / HOUR
                            + " h after the first; is a time wrong, or 'per'?");
                }
                for (long k = 1; k <= absent && missing == Missing.HOLD; k++) {
                    double start = at + k * width;
                    add(starts, widths, counts, start, Math.min(width, next - start), count, playback);
                }
            }
        }
        checkNotEmpty(starts, order);
        if (gaps > 0) {
            context.notes()
                    .add(file + ": " + gaps + (gaps == 1 ? " interval is" : " intervals are") + " missing; "
                            + (missing == Missing.HOLD
                                    ? "as much is taken to have arrived as in the one before"
                                    : "nothing is taken to have arrived"));
        }
        note(context, starts.size() + " intervals of " + text(width) + " s", starts, counts, playback);
        return new RecordedArrivals(
                starts.toDoubleArray(), widths.toDoubleArray(), counts.toDoubleArray(), null, spread, playback.rate());
    }

    private static void add(
            DoubleArrayList starts,
            DoubleArrayList widths,
            DoubleArrayList counts,
            double at,
            double width,
            double count,
            Playback playback) {
        if (at >= playback.part().from() && at < playback.part().end()) {
            starts.add((at - playback.part().from()) * playback.time());
            widths.add(width * playback.time());
            counts.add(count);
        }
    }

    /** Rows that are usually closer than an interval are long have another unit than was thought. */
    private void checkDistances(int[] order, double width) {
        long close = 0;
        long least = Long.MAX_VALUE;
        for (int i = 1; i < order.length; i++) {
            long distance = times.getLong(order[i]) - times.getLong(order[i - 1]);
            if (distance > 0 && distance / BILLION < width * (1 - SAME)) {
                close++;
                least = Math.min(least, distance);
            }
        }
        if (close * 2 > order.length) {
            throw new IllegalArgumentException(file + ": most rows are closer than 'per', " + text(width)
                    + " s; the least distance is " + text(least / BILLION)
                    + " s. If the times count intervals, say of what length, such as unit: 60s");
        }
    }

    private void checkNotEmpty(DoubleArrayList starts, int[] order) {
        if (starts.isEmpty()) {
            throw new IllegalArgumentException(file + ": nothing is in the window; the file spans "
                    + text((times.getLong(order[order.length - 1]) - times.getLong(order[0])) / BILLION) + " s");
        }
    }

    private void note(
            WorkloadContext context, String what, DoubleArrayList starts, DoubleArrayList counts, Playback playback) {
        double sum = 0;
        for (int i = 0; i < counts.size(); i++) {
            sum += counts.getDouble(i);
        }
        StringBuilder text = new StringBuilder(file + ": " + what + ", "
                + String.format(Locale.ROOT, "%.0f", sum * playback.rate()) + " requests over "
                + text(starts.getDouble(starts.size() - 1) / HOUR) + " h");
        if (playback.rate() != 1 || playback.time() != 1) {
            text.append(", scaled by ")
                    .append(text(playback.rate()))
                    .append(" in number and by ")
                    .append(text(playback.time()))
                    .append(" in time");
        }
        if (outOfOrder > 0) {
            text.append("; ").append(outOfOrder).append(" rows were out of order and were put in order");
        }
        if (repeated > 0) {
            text.append("; ").append(repeated).append(" rows were said again, of which the last counts");
        }
        context.notes().add(text.toString());
    }

    private static String text(double value) {
        return value == StrictMath.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.4g", value);
    }
}
