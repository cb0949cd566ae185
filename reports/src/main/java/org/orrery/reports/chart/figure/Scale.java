package org.orrery.reports.chart.figure;

import org.orrery.reports.text.DisplayUnit;

/**
 * An axis.
 *
 * @param what what is measured, without its unit
 * @param unit the unit in which it is shown; the figure's numbers are in it already
 * @param isLogarithmic whether equal distances are equal factors; all numbers must then be above zero
 * @param fromZero whether zero is on the axis
 */
public record Scale(String what, DisplayUnit unit, boolean isLogarithmic, boolean fromZero) {

    /** A linear axis from zero. */
    public static Scale fromZero(String what, DisplayUnit unit) {
        return new Scale(what, unit, false, true);
    }

    /** A linear axis as wide as its numbers need. */
    public static Scale fitting(String what, DisplayUnit unit) {
        return new Scale(what, unit, false, false);
    }

    /** An axis on which equal distances are equal factors. */
    public static Scale logarithmic(String what, DisplayUnit unit) {
        return new Scale(what, unit, true, false);
    }

    /** The text beside the axis. */
    public String label() {
        return unit.label(what);
    }
}
