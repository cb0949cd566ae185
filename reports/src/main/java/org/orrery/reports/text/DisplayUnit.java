package org.orrery.reports.text;

/**
 * A unit in which values are shown.
 *
 * @param name the unit as it is written; empty when there is none
 * @param factor what a value in its own unit is multiplied by to be in this one
 */
public record DisplayUnit(String name, double factor) {

    /** A value in this unit. */
    public double of(double value) {
        return value * factor;
    }

    /** A number, which is in this unit already, with the unit behind it. */
    public String with(String number) {
        return name.isEmpty() ? number : number + " " + name;
    }

    /** What is measured, with the unit behind it. */
    public String label(String what) {
        return name.isEmpty() ? what : what + " (" + name + ")";
    }
}
