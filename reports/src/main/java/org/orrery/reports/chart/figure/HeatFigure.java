package org.orrery.reports.chart.figure;

import java.util.List;

/**
 * Colours over time and rows, in panels one above the other with one axis of colours.
 *
 * @param caption the words
 * @param x the axis of time
 * @param colour the axis of colours
 * @param largest the value of the last colour; the first colour is zero
 * @param rowName what the rows are
 * @param panels at least one
 */
public record HeatFigure(Caption caption, Scale x, Scale colour, double largest, String rowName, List<Panel> panels)
        implements Figure {

    /** Copies the list. */
    public HeatFigure {
        panels = List.copyOf(panels);
    }

    /**
     * One panel.
     *
     * @param title what it is of
     * @param rows names of the rows from top to bottom
     * @param width width of a column on the axis of time; the first begins at zero
     * @param values by row and column; NaN where there is nothing
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed over, never changed.
    public record Panel(String title, List<String> rows, double width, double[][] values) {

        /** Copies the list. */
        public Panel {
            rows = List.copyOf(rows);
        }
    }
}
