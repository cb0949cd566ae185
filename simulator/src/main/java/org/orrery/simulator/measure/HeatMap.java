package org.orrery.simulator.measure;

import java.util.List;

/**
 * A metric over time for many things, nodes for instance.
 *
 * @param name the metric's name
 * @param rows what the rows are, in order
 * @param width seconds a column; the first begins at zero
 * @param values by row and column; NaN where there was nothing to measure
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over, never changed.
public record HeatMap(String name, List<String> rows, double width, double[][] values) {

    /** Copies the list of rows. */
    public HeatMap {
        rows = List.copyOf(rows);
    }
}
