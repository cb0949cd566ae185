package org.orrery.policies.autoscaling.vertical;

/** What one container of a service has used: histograms of processor and peak memory use, over all its pods. */
public final class UsageHistory {

    private static final double RATIO = 1.05;
    private static final double FIRST_CPU_CORES = 0.01;
    private static final double MAX_CPU_CORES = 1000;
    private static final double FIRST_MEMORY_BYTES = 1e7;
    private static final double MAX_MEMORY_BYTES = 1e12;
    private static final double MIN_SAMPLE_WEIGHT = 0.1;
    private static final double EPSILON = 0.001 * MIN_SAMPLE_WEIGHT;
    private static final double MILLI = 1000;

    private final Histogram cpu;
    private final Histogram memory;
    private double firstSample = Double.NaN;
    private double lastSample = Double.NaN;
    private long samples;

    /** An empty history whose samples count half after so many seconds. */
    public UsageHistory(double cpuHalfLife, double memoryHalfLife) {
        cpu = new Histogram(Buckets.Exponential.upTo(MAX_CPU_CORES, FIRST_CPU_CORES, RATIO), EPSILON, cpuHalfLife);
        memory = new Histogram(
                Buckets.Exponential.upTo(MAX_MEMORY_BYTES, FIRST_MEMORY_BYTES, RATIO), EPSILON, memoryHalfLife);
    }

    /** Processor use: it counts by the request, so that large pods count for more. */
    public void addCpu(double usedMilli, double requestedMilli, double time) {
        cpu.add(usedMilli / MILLI, Math.max(requestedMilli / MILLI, MIN_SAMPLE_WEIGHT), time);
        noteSample(time);
    }

    /** The largest memory use of an interval that ends at {@code time}. */
    public void addMemoryPeak(double bytes, double time) {
        memory.add(bytes, 1, time);
    }

    /** Takes back a peak that was not the largest after all. */
    public void removeMemoryPeak(double bytes, double time) {
        memory.subtract(bytes, 1, time);
    }

    private void noteSample(double time) {
        samples++;
        if (Double.isNaN(firstSample) || time < firstSample) {
            firstSample = time;
        }
        if (Double.isNaN(lastSample) || time > lastSample) {
            lastSample = time;
        }
    }

    /** Cores below which the share {@code share} of use lay. */
    public double cpuPercentile(double share) {
        return cpu.percentile(share);
    }

    /** Bytes below which the share {@code share} of peaks lay. */
    public double memoryPercentile(double share) {
        return memory.percentile(share);
    }

    /** Whether nothing has been measured. */
    public boolean isEmpty() {
        return samples == 0;
    }

    /**
     * How many intervals' worth of history there is: the time between first and last sample, or one sample a minute,
     * whichever is less.
     *
     * @param interval seconds, of which one a minute is expected to be sampled
     */
    public double confidence(double interval) {
        if (samples == 0) {
            return 0;
        }
        double lifespan = (lastSample - firstSample) / interval;
        return Math.min(lifespan, samples / (interval / 60));
    }
}
