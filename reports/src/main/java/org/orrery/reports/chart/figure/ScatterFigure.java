package org.orrery.reports.chart.figure;

import java.util.List;

/**
 * Points in a plane with intervals in both directions.
 *
 * @param caption the words
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param points at least one
 */
public record ScatterFigure(Caption caption, Scale x, Scale y, List<Point> points) implements Figure {

    /** Copies the list. */
    public ScatterFigure {
        points = List.copyOf(points);
    }

    /**
     * A point.
     *
     * @param label what it is of
     * @param variant the number of the variant, which gives its colour
     * @param x horizontally
     * @param y vertically
     * @param isEfficient whether no other point is at least as good in both and better in one
     */
    public record Point(String label, int variant, Extent x, Extent y, boolean isEfficient) {}

    /**
     * A value with its interval.
     *
     * @param value the value
     * @param low lower end; the value itself when there is no interval
     * @param high upper end; the value itself when there is no interval
     */
    public record Extent(double value, double low, double high) {}
}
