package org.orrery.simulator.measure;

import java.util.Arrays;

/**
 * Quantiles of times over time, of bounded size: for each bin, how many times fell into each of many classes whose
 * bounds grow by some two percent. Bins that are put together are simply added.
 */
public final class QuantileSeries {

    /** Classes in each doubling of time: 32, so that a class is at most 3.1 % wide. */
    private static final int BITS = 5;

    private static final int SHIFT = 52 - BITS;
    /** Times below a microsecond count as one, times above some 34 years as that. */
    private static final int FIRST = (int) (Double.doubleToRawLongBits(0x1p-20) >>> SHIFT);

    private static final int CLASSES = 50 << BITS;

    private static final int[] EMPTY = {};

    private final int maxBins;
    private final double firstWidth;
    private double width;
    private int[][] bins;
    /** The first class that a bin's counts are of. */
    private int[] offsets;

    private int used;

    private final int[] current = new int[CLASSES];
    private int currentBin;
    private int lowest = CLASSES;
    private int highest = -1;

    /**
     * An empty series from time zero on.
     *
     * @param width width of a bin in seconds, above zero
     * @param maxBins number of bins, even, above which two and two are put together
     */
    public QuantileSeries(double width, int maxBins) {
        this.width = width;
        firstWidth = width;
        this.maxBins = maxBins;
        bins = new int[64][];
        offsets = new int[64];
    }

    /** Adds a time (s) at a moment that is not before the last. */
    public void add(double at, double seconds) {
        if (at >= (currentBin + 1) * width) {
            moveTo(at);
        }
        int found = (int) (Double.doubleToRawLongBits(seconds) >>> SHIFT) - FIRST;
        int index = Math.max(0, Math.min(CLASSES - 1, found));
        current[index]++;
        lowest = Math.min(lowest, index);
        highest = Math.max(highest, index);
    }

    private void moveTo(double at) {
        close();
        while (at >= width * maxBins) {
            coarsen();
        }
        currentBin = Math.min((int) (at / width), maxBins - 1);
    }

    private void close() {
        if (highest < 0) {
            return;
        }
        if (currentBin >= bins.length) {
            int length = Math.max(currentBin + 1, bins.length * 2);
            bins = Arrays.copyOf(bins, length);
            offsets = Arrays.copyOf(offsets, length);
        }
        put(currentBin, lowest, Arrays.copyOfRange(current, lowest, highest + 1));
        Arrays.fill(current, lowest, highest + 1, 0);
        lowest = CLASSES;
        highest = -1;
    }

    private void put(int bin, int offset, int[] counts) {
        int[] there = bins[bin] == null ? EMPTY : bins[bin];
        if (there.length == 0) {
            bins[bin] = counts;
            offsets[bin] = offset;
        } else {
            int from = Math.min(offset, offsets[bin]);
            int to = Math.max(offset + counts.length, offsets[bin] + there.length);
            int[] sum = new int[to - from];
            System.arraycopy(there, 0, sum, offsets[bin] - from, there.length);
            for (int i = 0; i < counts.length; i++) {
                sum[offset - from + i] += counts[i];
            }
            bins[bin] = sum;
            offsets[bin] = from;
        }
        used = Math.max(used, bin + 1);
    }

    private void coarsen() {
        int[][] fine = bins;
        int[] fineOffsets = offsets;
        int count = used;
        bins = new int[fine.length][];
        offsets = new int[fine.length];
        used = 0;
        for (int i = 0; i < count; i++) {
            if (fine[i] != null) {
                put(i / 2, fineOffsets[i], fine[i]);
            }
        }
        width *= 2;
    }

    /** Adds what another series holds; both must have begun with the same width. */
    public void add(QuantileSeries other) {
        other.close();
        close();
        while (width < other.width) {
            coarsen();
        }
        while (other.width < width) {
            other.coarsen();
        }
        if (other.used > bins.length) {
            bins = Arrays.copyOf(bins, other.used);
            offsets = Arrays.copyOf(offsets, other.used);
        }
        for (int i = 0; i < other.used; i++) {
            if (other.bins[i] != null) {
                put(i, other.offsets[i], other.bins[i]);
            }
        }
    }

    /** The width of a bin at the beginning, in seconds. */
    public double firstWidth() {
        return firstWidth;
    }

    /** The width of a bin in seconds. */
    public double width() {
        return width;
    }

    /** A quantile of each bin up to {@code end} in seconds, NaN where there was nothing. */
    public double[] quantiles(double p, double end) {
        close();
        while (end > width * maxBins) {
            coarsen();
        }
        double[] quantiles = new double[Math.max(1, Math.min(maxBins, (int) Math.ceil(end / width - 1e-9)))];
        for (int i = 0; i < quantiles.length; i++) {
            quantiles[i] = i < used && bins[i] != null ? quantile(bins[i], offsets[i], p) : Double.NaN;
        }
        return quantiles;
    }

    private static double quantile(int[] counts, int offset, double p) {
        long total = 0;
        for (int count : counts) {
            total += count;
        }
        long rank = Math.max(1, (long) Math.ceil(p * total));
        long seen = 0;
        int index = 0;
        while (index < counts.length - 1 && seen + counts[index] < rank) {
            seen += counts[index++];
        }
        double lower = bound(offset + index);
        return (lower + bound(offset + index + 1)) / 2;
    }

    private static double bound(int index) {
        return Double.longBitsToDouble((long) (index + FIRST) << SHIFT);
    }
}
