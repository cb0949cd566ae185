package org.orrery.reports.chart.figure;

import java.util.List;

/**
 * Wholes made up of parts, one bar below the other.
 *
 * @param caption the words
 * @param x the axis of the values
 * @param parts names of the parts, from the axis outwards
 * @param rows from top to bottom
 */
public record StackFigure(Caption caption, Scale x, List<String> parts, List<Row> rows) implements Figure {

    /** Copies the lists. */
    public StackFigure {
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
    }

    /**
     * A whole.
     *
     * @param label what it is of
     * @param values as many as there are parts, none negative
     * @param text the whole in words
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed over, never changed.
    public record Row(String label, double[] values, String text) {}
}
