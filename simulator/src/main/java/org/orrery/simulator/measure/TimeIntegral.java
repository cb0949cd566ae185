package org.orrery.simulator.measure;

import org.orrery.simulator.kernel.CompensatedSum;

/**
 * The integral over time of a quantity that changes in steps, and in straight lines between them, from the end of the
 * warm-up on.
 */
public final class TimeIntegral {

    private final CompensatedSum integral = new CompensatedSum();
    private double value;
    /** Growth of the quantity a second. */
    private double slope;

    private double since;
    private double from;
    private double largest;

    /** A quantity that is zero from time zero on. */
    public TimeIntegral() {}

    /** Sets the quantity from a time on, which is not before the last. */
    public void set(double time, double newValue) {
        double elapsed = time - since;
        integral.add((value + slope * elapsed / 2) * elapsed);
        if (slope > 0) {
            largest = Math.max(largest, value + slope * elapsed);
        }
        since = time;
        value = newValue;
        largest = Math.max(largest, newValue);
    }

    /** Changes the quantity by an amount. */
    public void add(double time, double change) {
        set(time, at(time) + change);
    }

    /** Changes the quantity by an amount, and from then on its growth a second. */
    public void add(double time, double change, double slopeChange) {
        add(time, change);
        slope += slopeChange;
    }

    private double at(double time) {
        return value + slope * (time - since);
    }

    /** The quantity at its last change. */
    public double value() {
        return value;
    }

    /** Forgets what was before a time: the end of the warm-up. */
    public void startAt(double time) {
        set(time, at(time));
        integral.reset();
        from = time;
        largest = value;
    }

    /** The integral up to a time. */
    public double integral(double time) {
        double elapsed = time - since;
        return integral.value() + (value + slope * elapsed / 2) * elapsed;
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
