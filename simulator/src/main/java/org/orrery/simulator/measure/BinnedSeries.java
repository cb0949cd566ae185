package org.orrery.simulator.measure;

import java.util.Arrays;

/**
 * A time series of bounded size: a fixed number of bins at most, each of which holds an exact sum; when time runs
 * beyond the last, two and two are put together and the width doubles.
 */
public final class BinnedSeries {

    private final int maxBins;
    private double width;
    private double[] sums;
    private int used;

    private double value;
    /** Growth of the quantity a second. */
    private double slope;

    private double since;
    /** The bin that was written to last, and its bounds: most changes fall into the same bin as the one before. */
    private int lastBin;

    private double lastStart;
    private double lastEnd = -1;

    /**
     * An empty series from time zero on.
     *
     * @param width width of a bin in seconds, above zero
     * @param maxBins number of bins, even, above which they are put together
     */
    public BinnedSeries(double width, int maxBins) {
        this.width = width;
        this.maxBins = maxBins;
        sums = new double[Math.min(maxBins, 64)];
    }

    /** Counts something at a time. */
    public void count(double time, double amount) {
        // The array may be replaced while the bin is looked for.
        int bin = bin(time);
        sums[bin] += amount;
    }

    /** Sets a quantity that changes in steps, from a time on that is not before the last. */
    public void set(double time, double newValue) {
        close(time);
        value = newValue;
    }

    /** Changes the quantity by an amount. */
    public void add(double time, double change) {
        close(time);
        value += change;
    }

    /** Changes the quantity by an amount, and from then on its growth a second. */
    public void add(double time, double change, double slopeChange) {
        add(time, change);
        slope += slopeChange;
    }

    /** Adds the quantity's integral up to a time to the bins. */
    public void close(double time) {
        if (slope != 0) {
            closeGrowing(time);
            return;
        }
        if (time < lastEnd && since >= lastStart) {
            sums[lastBin] += value * (time - since);
            since = time;
            return;
        }
        if (value != 0 && time > since) {
            int last = bin(time);
            int first = Math.min((int) (since / width), last);
            if (first == last) {
                sums[last] += value * (time - since);
            } else {
                sums[first] += value * ((first + 1) * width - since);
                for (int i = first + 1; i < last; i++) {
                    sums[i] += value * width;
                }
                sums[last] += value * (time - last * width);
            }
            lastBin = last;
            lastStart = last * width;
            lastEnd = (last + 1) * width;
        }
        since = time;
    }

    private void closeGrowing(double time) {
        if (time > since) {
            int last = bin(time);
            int first = Math.min((int) (since / width), last);
            for (int i = first; i <= last; i++) {
                double from = i == first ? since : i * width;
                double to = i == last ? time : (i + 1) * width;
                sums[i] += (value + slope * ((from + to) / 2 - since)) * (to - from);
            }
            value += slope * (time - since);
        }
        since = time;
    }

    private int bin(double time) {
        while (time >= width * maxBins) {
            coarsen();
        }
        // A time just before the end of the last bin may be divided to its end.
        int bin = Math.min((int) (time / width), maxBins - 1);
        if (bin >= sums.length) {
            sums = Arrays.copyOf(sums, Math.min(maxBins, Math.max(bin + 1, sums.length * 2)));
        }
        used = Math.max(used, bin + 1);
        return bin;
    }

    private void coarsen() {
        lastEnd = -1;
        for (int i = 0; 2 * i < used; i++) {
            sums[i] = sums[2 * i] + (2 * i + 1 < used ? sums[2 * i + 1] : 0);
        }
        int kept = (used + 1) / 2;
        Arrays.fill(sums, kept, used, 0);
        used = kept;
        width *= 2;
    }

    /** The width of a bin in seconds. */
    public double width() {
        return width;
    }

    /** What was counted in each bin up to {@code end}. */
    public double[] sums(double end) {
        close(end);
        // Series with the same end have the same bins, be there anything at the end or not.
        while (end >= width * maxBins) {
            coarsen();
        }
        return Arrays.copyOf(sums, binsUntil(end));
    }

    /**
     * The time average of the quantity in each bin up to {@code end}; the last bin is averaged over the part that lies
     * before the end.
     */
    public double[] means(double end) {
        double[] means = sums(end);
        for (int i = 0; i < means.length; i++) {
            double length = Math.min(width, end - i * width);
            means[i] = length > 0 ? means[i] / length : 0;
        }
        return means;
    }

    private int binsUntil(double end) {
        // A bin that begins at the end, give or take rounding, has no length.
        return Math.max(1, Math.min(maxBins, (int) Math.ceil(end / width - 1e-9)));
    }
}
