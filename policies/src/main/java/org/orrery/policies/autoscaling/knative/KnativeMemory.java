package org.orrery.policies.autoscaling.knative;

/** What the autoscaler remembers, apart from its metrics. */
public final class KnativeMemory {

    private static final double NEVER = Double.NEGATIVE_INFINITY;

    private double panicTime;
    private int maxPanicPods;
    final MaxWindow delayed = new MaxWindow();

    private KnativeMemory(double panicTime, int maxPanicPods) {
        this.panicTime = panicTime;
        this.maxPanicPods = maxPanicPods;
    }

    /** A memory in panic mode since a time, during which it has never asked for more than {@code maxPanicPods}. */
    public static KnativeMemory panicking(double since, int maxPanicPods) {
        return new KnativeMemory(since, maxPanicPods);
    }

    /**
     * The memory of an autoscaler that finds so many ready pods. With more than one it begins in panic mode, so that a
     * new autoscaler, which knows no metrics, does not scale down.
     */
    public static KnativeMemory atStart(double now, int readyPods) {
        return new KnativeMemory(readyPods > 1 ? now : NEVER, readyPods);
    }

    /** Whether it is in panic mode. */
    public boolean isPanicking() {
        return panicTime > NEVER;
    }

    /** When the load last was over the panic threshold, in seconds. */
    public double panicTime() {
        return panicTime;
    }

    /** The largest number of pods asked for in this panic. */
    public int maxPanicPods() {
        return maxPanicPods;
    }

    void panic(double now) {
        panicTime = now;
    }

    void calmDown() {
        panicTime = NEVER;
        maxPanicPods = 0;
    }

    int atLeastAsInPanicBefore(int pods) {
        maxPanicPods = Math.max(maxPanicPods, pods);
        return maxPanicPods;
    }
}
