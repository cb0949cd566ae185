package org.orrery.reports.table;

import java.util.ArrayList;
import java.util.List;

/** Columns of text, aligned, with two spaces between them. */
final class TextTable {

    private static final String GAP = "  ";

    private record Column(String header, List<String> cells, boolean isRightAligned) {
        int width() {
            int width = header.length();
            for (String cell : cells) {
                width = Math.max(width, cell.length());
            }
            return width;
        }
    }

    private final List<Column> columns = new ArrayList<>();

    void addColumn(String header, List<String> cells, boolean isRightAligned) {
        columns.add(new Column(header, cells, isRightAligned));
    }

    /** How wide the table would be with another column. */
    int widthWith(String header, List<String> cells) {
        int width = new Column(header, cells, false).width();
        for (Column column : columns) {
            width += column.width() + GAP.length();
        }
        return width;
    }

    void writeTo(StringBuilder text) {
        writeRow(text, -1);
        int rows = columns.isEmpty() ? 0 : columns.get(0).cells().size();
        for (int row = 0; row < rows; row++) {
            writeRow(text, row);
        }
    }

    private void writeRow(StringBuilder text, int row) {
        StringBuilder line = new StringBuilder();
        for (Column column : columns) {
            String cell = row < 0 ? column.header() : column.cells().get(row);
            String padding = " ".repeat(column.width() - cell.length());
            line.append(line.isEmpty() ? "" : GAP).append(column.isRightAligned() ? padding + cell : cell + padding);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
