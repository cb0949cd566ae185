package org.orrery.simulator.spec;

/**
 * What a node's energy emits.
 *
 * @param gramsPerKwh intensity of the grid, in grams of CO2 equivalent a kilowatt-hour
 * @param pue power usage effectiveness: energy of the building by energy of the machines, at least 1
 */
public record Carbon(double gramsPerKwh, double pue) {

    /** Nothing is counted. */
    public static final Carbon NONE = new Carbon(0, 1);
}
