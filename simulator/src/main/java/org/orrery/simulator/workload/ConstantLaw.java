package org.orrery.simulator.workload;

/**
 * Always the same value.
 *
 * @param value not negative
 */
record ConstantLaw(double value) implements Law {

    @Override
    public double at(double u) {
        return value;
    }

    @Override
    public double mean() {
        return value;
    }

    @Override
    public double variance() {
        return 0;
    }

    @Override
    public String toString() {
        return Double.toString(value);
    }
}
