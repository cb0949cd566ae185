package org.orrery.reports.chart.figure;

import java.util.List;

/**
 * Lines in one or several panels, one above the other, over one horizontal axis.
 *
 * @param caption the words
 * @param x the common horizontal axis
 * @param panels at least one
 * @param spans parts of the horizontal axis that are marked
 */
public record LineFigure(Caption caption, Scale x, List<Panel> panels, List<Span> spans) implements Figure {

    /** A figure in which nothing is marked. */
    public LineFigure(Caption caption, Scale x, List<Panel> panels) {
        this(caption, x, panels, List.of());
    }

    /** Copies the list. */
    public LineFigure {
        panels = List.copyOf(panels);
        spans = List.copyOf(spans);
    }

    /**
     * A part of the horizontal axis.
     *
     * @param from where it begins
     * @param to where it ends
     * @param label what it is
     */
    public record Span(double from, double to, String label) {}

    /**
     * One panel.
     *
     * @param title what tells it from the others; empty when there is only one
     * @param y its vertical axis
     * @param lines at least one
     * @param reference a value to compare with, drawn as a line across; NaN when there is none
     * @param referenceLabel what the reference is; empty when there is none
     */
    public record Panel(String title, Scale y, List<Line> lines, double reference, String referenceLabel) {

        /** A panel without a reference. */
        public Panel(String title, Scale y, List<Line> lines) {
            this(title, y, lines, Double.NaN, "");
        }

        /** Copies the list. */
        public Panel {
            lines = List.copyOf(lines);
        }
    }
}
