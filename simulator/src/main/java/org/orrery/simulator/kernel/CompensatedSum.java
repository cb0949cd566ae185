package org.orrery.simulator.kernel;

/** A sum that loses no small terms (Neumaier, ZAMM 54, 1974): identities over whole runs hold to the last digits. */
public final class CompensatedSum {

    private double sum;
    private double compensation;

    /** Adds a term. */
    public void add(double term) {
        double next = sum + term;
        compensation += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
        sum = next;
    }

    /** The sum of all terms. */
    public double value() {
        return sum + compensation;
    }

    /** Forgets all terms. */
    public void reset() {
        sum = 0;
        compensation = 0;
    }
}
