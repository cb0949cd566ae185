package org.orrery.policies.autoscaling.knative;

/** The decision of Knative's autoscaler, given what it measured. */
public final class KnativeDecider {

    private final Spec spec;
    private final KnativeMemory memory;

    /**
     * What a revision's autoscaler goes by.
     *
     * @param targetValue the metric aimed at, per pod
     * @param totalValue the most of the metric that a pod can take
     * @param targetBurstCapacity how much more than the load must fit without queueing; 0 never, -1 always buffers
     * @param panicThreshold how many times as many pods as are ready make a panic
     * @param maxScaleUpRate how many times as many pods as are ready may be asked for
     * @param maxScaleDownRate by what factor pods may become fewer
     * @param stableWindow seconds of calm that end a panic
     * @param scaleDownDelay seconds for which a larger number is kept
     * @param activationScale the least number of pods under any load
     * @param isReachable whether requests are routed to the revision
     */
    public record Spec(
            double targetValue,
            double totalValue,
            double targetBurstCapacity,
            double panicThreshold,
            double maxScaleUpRate,
            double maxScaleDownRate,
            double stableWindow,
            double scaleDownDelay,
            int activationScale,
            boolean isReachable) {}

    /**
     * What was decided.
     *
     * @param pods how many pods there should be
     * @param excessBurstCapacity how much more could come at once than must be possible
     */
    public record Scale(int pods, double excessBurstCapacity) {}

    /** Goes on from a memory, which it changes. */
    public KnativeDecider(Spec spec, KnativeMemory memory) {
        this.spec = spec;
        this.memory = memory;
    }

    /**
     * Decides.
     *
     * @param readyPods how many pods are ready
     * @param stable the metric over the stable window
     * @param panic the metric over the panic window
     */
    public Scale decide(double now, int readyPods, double stable, double panic) {
        double ready = Math.max(1, readyPods);
        double maxUp = Math.ceil(spec.maxScaleUpRate() * ready);
        double maxDown = spec.isReachable() ? Math.floor(ready / spec.maxScaleDownRate()) : 0;
        double wantedStable = Math.ceil(stable / spec.targetValue());
        double wantedPanic = Math.ceil(panic / spec.targetValue());
        int stablePods = activated(wantedStable, clamp(wantedStable, maxDown, maxUp));
        int panicPods = activated(wantedPanic, clamp(wantedPanic, maxDown, maxUp));

        if (wantedPanic / ready >= spec.panicThreshold()) {
            memory.panic(now);
        } else if (memory.isPanicking() && memory.panicTime() + spec.stableWindow() < now) {
            memory.calmDown();
        }
        int pods = stablePods;
        if (memory.isPanicking()) {
            pods = memory.atLeastAsInPanicBefore(Math.max(stablePods, panicPods));
        }
        if (spec.scaleDownDelay() > 0 && spec.isReachable()) {
            pods = memory.delayed.recordAndGet(now, pods, spec.scaleDownDelay());
        }
        return new Scale(pods, excessBurstCapacity(readyPods, panic));
    }

    private static int clamp(double wanted, double least, double most) {
        return (int) Math.min(Math.max(wanted, least), most);
    }

    private int activated(double wanted, int pods) {
        return spec.activationScale() > 1 && wanted > 0 ? Math.max(pods, spec.activationScale()) : pods;
    }

    private double excessBurstCapacity(int readyPods, double panic) {
        double target = spec.targetBurstCapacity();
        if (target == 0) {
            return 0;
        }
        return target < 0 ? -1 : Math.floor(readyPods * spec.totalValue() - target - panic);
    }
}
