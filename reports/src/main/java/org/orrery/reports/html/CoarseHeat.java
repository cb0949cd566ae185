package org.orrery.reports.html;

import java.util.ArrayList;
import java.util.List;
import org.orrery.reports.chart.figure.HeatFigure.Panel;

/** Puts cells of heat maps together until a page can hold them. */
final class CoarseHeat {

    private static final int MAX_ROWS = 60;
    private static final int MAX_COLUMNS = 120;

    private CoarseHeat() {}

    /** The same map in no more than 60 rows and 120 columns, each cell the mean of those that it stands for. */
    static Panel of(Panel panel) {
        int columns = panel.values()[0].length;
        int rowsEach = (panel.rows().size() + MAX_ROWS - 1) / MAX_ROWS;
        int columnsEach = (columns + MAX_COLUMNS - 1) / MAX_COLUMNS;
        if (rowsEach == 1 && columnsEach == 1) {
            return panel;
        }
        List<String> names = new ArrayList<>();
        int rows = (panel.rows().size() + rowsEach - 1) / rowsEach;
        double[][] values = new double[rows][(columns + columnsEach - 1) / columnsEach];
        for (int row = 0; row < rows; row++) {
            int last = Math.min(panel.rows().size(), (row + 1) * rowsEach) - 1;
            String first = panel.rows().get(row * rowsEach);
            names.add(
                    last == row * rowsEach
                            ? first
                            : first + " … " + panel.rows().get(last));
            for (int column = 0; column < values[row].length; column++) {
                values[row][column] = mean(panel.values(), row * rowsEach, last + 1, column * columnsEach, columnsEach);
            }
        }
        return new Panel(panel.title(), names, panel.width() * columnsEach, values);
    }

    private static double mean(double[][] values, int fromRow, int toRow, int fromColumn, int columns) {
        double sum = 0;
        int count = 0;
        for (int row = fromRow; row < toRow; row++) {
            int end = Math.min(values[row].length, fromColumn + columns);
            for (int column = fromColumn; column < end; column++) {
                if (!Double.isNaN(values[row][column])) {
                    sum += values[row][column];
                    count++;
                }
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
