package org.orrery.reports.chart.figure;

import java.util.List;

/**
 * Values with their intervals, side by side in panels of which each has its own axis.
 *
 * @param caption the words
 * @param panels at least one; all have the same rows
 */
public record IntervalFigure(Caption caption, List<Panel> panels) implements Figure {

    /** Copies the list. */
    public IntervalFigure {
        panels = List.copyOf(panels);
    }

    /**
     * One panel.
     *
     * @param title what is compared, such as the metric's name
     * @param note what that is in a few words, and what is wanted of it
     * @param scale the axis of the values
     * @param rows from top to bottom
     * @param reference a value to compare with, drawn as a line; NaN when there is none
     * @param referenceLabel what the reference is; empty when there is none
     */
    public record Panel(
            String title, String note, Scale scale, List<Row> rows, double reference, String referenceLabel) {

        /** Copies the list. */
        public Panel {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One value.
     *
     * @param label what it is of
     * @param variant the number of the variant, which gives its colour
     * @param value the value; NaN when there is none
     * @param low lower end of its interval; NaN when there is none
     * @param high upper end of its interval; NaN when there is none
     * @param text the value in words
     * @param isStrong whether it stands out: it is the best, or it differs
     */
    public record Row(
            String label, int variant, double value, double low, double high, String text, boolean isStrong) {}
}
