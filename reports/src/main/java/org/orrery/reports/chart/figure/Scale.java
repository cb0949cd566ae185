package org.orrery.reports.chart.figure;

import org.orrery.reports.text.DisplayUnit;

/**
 * An axis.
 *
 * @param what what is measured, without its unit
 * @param unit the unit in which it is shown; the figure's numbers are in it already
 * @param isLogarithmic whether equal distances are equal factors; all numbers must then be above zero
 * @param fromZero whether zero is on the axis
 * @param end where the axis ends; NaN when it ends where its numbers need it to
 */
public record Scale(String what, DisplayUnit unit, boolean isLogarithmic, boolean fromZero, double end) {

    /** A linear axis from zero. */
    public static Scale fromZero(String what, DisplayUnit unit) {
        return new Scale(what, unit, false, true, Double.NaN);
    }

    /** A linear axis as wide as its numbers need. */
    public static Scale fitting(String what, DisplayUnit unit) {
        return new Scale(what, unit, false, false, Double.NaN);
    }

    /** An axis on which equal distances are equal factors. */
    public static Scale logarithmic(String what, DisplayUnit unit) {
        return new Scale(what, unit, true, false, Double.NaN);
    }

    /** The same axis with a given end. */
    public Scale endingAt(double value) {
        return new Scale(what, unit, isLogarithmic, fromZero, value);
    }

    /** The text beside the axis; only the unit when what is measured stands elsewhere. */
    public String label() {
        return what.isEmpty() ? unit.name() : unit.label(what);
    }
}
