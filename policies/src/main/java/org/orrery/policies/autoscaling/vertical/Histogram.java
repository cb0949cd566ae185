package org.orrery.policies.autoscaling.vertical;

import it.unimi.dsi.fastutil.ints.Int2LongLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2LongSortedMap;

/**
 * Weights of values in buckets. With a half-life, what was added earlier counts for less: a weight is multiplied by
 * {@code 2^((t - reference)/halfLife)}, which leaves the proportions as they should be.
 */
public final class Histogram {

    /** Above this exponent the reference time moves on, lest weights overflow. */
    private static final double MAX_EXPONENT = 100;

    private final Buckets buckets;
    private final double epsilon;
    private final double halfLife;
    private final double[] weights;
    private double total;
    private int first;
    private int last;
    private double reference;

    /**
     * What of a histogram is kept over a restart.
     *
     * @param referenceTime the time at which a new weight counts once, in seconds
     * @param totalWeight the sum of all weights
     * @param bucketWeights weights relative to the largest, of buckets whose weight is not negligible
     */
    public record Checkpoint(double referenceTime, double totalWeight, Int2LongSortedMap bucketWeights) {}

    /** A histogram that forgets nothing. */
    public Histogram(Buckets buckets, double epsilon) {
        this(buckets, epsilon, Double.POSITIVE_INFINITY);
    }

    /**
     * An empty histogram.
     *
     * @param epsilon a weight that counts as none
     * @param halfLife seconds after which a weight counts half; positive infinity for never
     */
    public Histogram(Buckets buckets, double epsilon, double halfLife) {
        this.buckets = buckets;
        this.epsilon = epsilon;
        this.halfLife = halfLife;
        weights = new double[buckets.count()];
        first = weights.length - 1;
    }

    private double decayFactor(double time) {
        if (halfLife == Double.POSITIVE_INFINITY) {
            return 1;
        }
        if (time > reference + halfLife * MAX_EXPONENT) {
            shiftReference(Math.floor(time / halfLife + 0.5) * halfLife);
        }
        return StrictMath.pow(2, (time - reference) / halfLife);
    }

    private void shiftReference(double time) {
        double exponent = Math.rint((reference - time) / halfLife);
        scale(StrictMath.pow(2, exponent));
        reference = time;
    }

    private void scale(double factor) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= factor;
        }
        total *= factor;
        updateRange();
    }

    /** Adds a value that was seen at a time. */
    public void add(double value, double weight, double time) {
        addToBucket(buckets.find(value), weight * decayFactor(time));
    }

    private void addToBucket(int bucket, double weight) {
        weights[bucket] += weight;
        total += weight;
        if (weights[bucket] >= epsilon) {
            first = Math.min(first, bucket);
            last = Math.max(last, bucket);
        }
    }

    /** Takes back what {@link #add} added. */
    public void subtract(double value, double weight, double time) {
        int bucket = buckets.find(value);
        double decayed = weight * decayFactor(time);
        weights[bucket] = less(weights[bucket], decayed);
        total = less(total, decayed);
        updateRange();
    }

    private double less(double from, double weight) {
        double left = from - weight;
        return left < epsilon ? 0 : left;
    }

    private void updateRange() {
        int end = weights.length - 1;
        while (first < end && weights[first] < epsilon) {
            first++;
        }
        while (last > 0 && weights[last] < epsilon) {
            last--;
        }
    }

    /** Whether nothing that counts is in it. */
    public boolean isEmpty() {
        return weights[first] < epsilon;
    }

    /**
     * The end of the first bucket up to which the share {@code share} of all weight lies, or the start of the last one;
     * 0 when it is empty.
     */
    public double percentile(double share) {
        if (isEmpty()) {
            return 0;
        }
        double threshold = share * total;
        double sum = 0;
        int bucket = first;
        while (bucket < last) {
            sum += weights[bucket];
            if (sum >= threshold) {
                break;
            }
            bucket++;
        }
        return buckets.start(bucket < weights.length - 1 ? bucket + 1 : bucket);
    }

    /** Adds all of another histogram with the same buckets and half-life. */
    public void merge(Histogram other) {
        if (!buckets.equals(other.buckets)) {
            throw new IllegalArgumentException("Histograms with different buckets cannot be merged.");
        }
        if (halfLife != Double.POSITIVE_INFINITY) {
            if (reference < other.reference) {
                shiftReference(other.reference);
            } else if (other.reference < reference) {
                other.shiftReference(reference);
            }
        }
        for (int bucket = other.first; bucket <= other.last; bucket++) {
            addToBucket(bucket, other.weights[bucket]);
        }
    }

    /** The weight of a bucket. */
    public double weight(int bucket) {
        return weights[bucket];
    }

    /** The number of buckets. */
    public int size() {
        return weights.length;
    }

    /** The sum of all weights. */
    public double totalWeight() {
        return total;
    }

    /** What to keep, with the largest weight written as {@code maxWeight}. */
    public Checkpoint save(long maxWeight) {
        double largest = 0;
        for (int bucket = first; bucket <= last; bucket++) {
            largest = Math.max(largest, weights[bucket]);
        }
        Int2LongSortedMap kept = new Int2LongLinkedOpenHashMap();
        if (largest > 0) {
            for (int bucket = first; bucket <= last; bucket++) {
                long weight = (long) Math.floor(weights[bucket] * (maxWeight / largest) + 0.5);
                if (weight > 0) {
                    kept.put(bucket, weight);
                }
            }
        }
        return new Checkpoint(reference, total, kept);
    }

    /** Adds what was kept. */
    public void load(Checkpoint checkpoint) {
        double sum = 0;
        for (long weight : checkpoint.bucketWeights().values()) {
            sum += weight;
        }
        if (sum == 0) {
            return;
        }
        if (isEmpty()) {
            reference = checkpoint.referenceTime();
        }
        double factor = checkpoint.totalWeight() / sum;
        checkpoint
                .bucketWeights()
                .int2LongEntrySet()
                .forEach(entry -> addToBucket(entry.getIntKey(), entry.getLongValue() * factor));
    }
}
