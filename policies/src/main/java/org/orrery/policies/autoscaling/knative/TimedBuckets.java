package org.orrery.policies.autoscaling.knative;

import java.util.Arrays;

/**
 * Values of a sliding window, added up in buckets of equal length, with the two averages that Knative takes of them.
 * Buckets in between that got nothing count as zero.
 */
public final class TimedBuckets {

    private static final double WEIGHT_PRECISION = 0.0001;
    private static final double LEAST_SMOOTHING = 0.2;
    private static final double ROUNDING = 1e6;

    private final double[] buckets;
    private final double granularity;
    private final double smoothing;
    private long firstWrite;
    private long lastWrite;
    private boolean isEmpty = true;
    private double total;

    /**
     * An empty window.
     *
     * @param window its length in seconds
     * @param granularity the length of a bucket in seconds
     */
    public TimedBuckets(double window, double granularity) {
        buckets = new double[Math.max(1, (int) Math.ceil(window / granularity))];
        this.granularity = granularity;
        smoothing = smoothing(buckets.length);
    }

    /** The weight of the newest of so many buckets, such that the oldest hardly counts. */
    public static double smoothing(int buckets) {
        return Math.max(1 - StrictMath.pow(WEIGHT_PRECISION, 1.0 / buckets), LEAST_SMOOTHING);
    }

    private long index(double time) {
        return (long) Math.floor(time / granularity);
    }

    private int slot(long index) {
        return (int) Math.floorMod(index, (long) buckets.length);
    }

    /** Adds a value at a time; times do not go back by more than the window. */
    public void record(double time, double value) {
        long index = index(time);
        if (isEmpty || index - lastWrite >= buckets.length) {
            Arrays.fill(buckets, 0);
            total = 0;
            firstWrite = index;
            lastWrite = index;
            isEmpty = false;
        } else {
            while (lastWrite < index) {
                lastWrite++;
                total -= buckets[slot(lastWrite)];
                buckets[slot(lastWrite)] = 0;
            }
        }
        buckets[slot(index)] += value;
        total += value;
    }

    /** Whether nothing was recorded within the window that ends at {@code now}. */
    public boolean isEmpty(double now) {
        return isEmpty || index(now) - lastWrite > buckets.length;
    }

    /** The mean of the buckets since the first value, at most of the window. */
    public double average(double now) {
        if (isEmpty) {
            return 0;
        }
        long late = index(now) - lastWrite;
        if (late >= buckets.length) {
            return 0;
        }
        double sum = total;
        for (long i = lastWrite + 1; i <= lastWrite + late; i++) {
            sum -= buckets[slot(i)];
        }
        long valid = Math.min(lastWrite - firstWrite + 1, buckets.length - Math.max(0, late));
        return Math.rint(sum / valid * ROUNDING) / ROUNDING;
    }

    /**
     * The mean with weights that decay exponentially from the newest bucket on; they add up to a little less than 1.
     */
    public double weightedAverage(double now) {
        if (isEmpty(now)) {
            return 0;
        }
        int count = buckets.length;
        double weight = smoothing;
        long late = index(now) - lastWrite;
        if (late > 0) {
            count -= (int) late;
            weight *= StrictMath.pow(1 - smoothing, late);
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += buckets[slot(lastWrite - i)] * weight;
            weight *= 1 - smoothing;
        }
        return sum;
    }
}
