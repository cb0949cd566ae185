package org.orrery.simulator.measure;

import org.orrery.simulator.kernel.CompensatedSum;

/** The integral over time of a quantity that changes in steps, from the end of the warm-up on. */
public final class TimeIntegral {

    private final CompensatedSum integral = new CompensatedSum();
    private double value;
    private double since;
    private double from;
    private double largest;

    /** A quantity that is zero from time zero on. */
    public TimeIntegral() {}

    /** Sets the quantity from a time on, which is not before the last. */
    public void set(double time, double newValue) {
        integral.add(value * (time - since));
        since = time;
        value = newValue;
        largest = Math.max(largest, newValue);
    }

    /** Changes the quantity by an amount. */
    public void add(double time, double change) {
        set(time, value + change);
    }

    /** The quantity now. */
    public double value() {
        return value;
    }

    /** Forgets what was before a time: the end of the warm-up. */
    public void startAt(double time) {
        set(time, value);
        integral.reset();
        from = time;
        largest = value;
    }

    /** The integral up to a time. */
    public double integral(double time) {
        return integral.value() + value * (time - since);
    }

    /** The time average up to a time; the present value when no time has passed. */
    public double mean(double time) {
        return time > from ? integral(time) / (time - from) : value;
    }

    /** The largest value since the start of measurement. */
    public double max() {
        return largest;
    }
}
