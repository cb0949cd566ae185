package org.orrery.scenarios.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Prints rows in columns, the last of which is wrapped. */
final class Table {

    static final int WIDTH = 100;
    private static final int MIN_LAST = 30;

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row. */
    void add(String... cells) {
        rows.add(List.of(cells));
    }

    /** Prints all rows. */
    void print(PrintWriter out) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size() - 1; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        int indent = 0;
        for (int width : widths) {
            indent += width == 0 ? 0 : width + 2;
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size() - 1; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            String last = row.get(row.size() - 1);
            for (String part : wrap(last, Math.max(MIN_LAST, WIDTH - indent))) {
                out.println((line + part).stripTrailing());
                line = new StringBuilder(" ".repeat(indent));
            }
        }
    }

    /** Cuts a text into lines of at most this width, where words end. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (line.length() > 0) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
