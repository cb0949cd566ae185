package org.orrery.simulator;

/**
 * What is recorded beyond the metrics.
 *
 * @param interval seconds a bin of a series; 0 lets the run choose
 * @param allocationCurve the resource whose allocation against arrived load is recorded, or
 *     {@link AllocationCurve#NONE}
 */
public record MeasureSpec(double interval, AllocationCurve allocationCurve) {

    /** What is usual. */
    public static final MeasureSpec DEFAULT = new MeasureSpec(0, AllocationCurve.NONE);

    /** Of which resource the curve is made. */
    public enum AllocationCurve {
        /** No curve. */
        NONE,
        /** GPU devices. */
        GPU,
        /** Processors. */
        CPU
    }
}
