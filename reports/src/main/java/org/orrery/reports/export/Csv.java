package org.orrery.reports.export;

import java.io.IOException;
import java.io.Writer;

/** Writes rows of comma-separated values as RFC 4180 has them, with a line feed after each. */
final class Csv {

    private final Writer out;

    Csv(Writer out) {
        this.out = out;
    }

    /** Writes a row. */
    void row(String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(cells[i]));
        }
        out.write('\n');
    }

    private static String quoted(String cell) {
        boolean isPlain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
