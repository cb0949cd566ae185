package org.orrery.simulator.workload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the rows that a reader could not use, by reason, with the first line of each. Nothing is dropped in silence.
 * In strict mode the first such row is an error.
 */
public final class Dirt {

    private static final int MAX_TEXT = 80;

    private final boolean strict;
    private final long limit;
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private long total;

    private static final class Count {
        private final String file;
        private final long line;
        private final String text;
        private long rows;

        private Count(String file, long line, String text) {
            this.file = file;
            this.line = line;
            this.text = text;
        }
    }

    /**
     * A new count.
     *
     * @param strict whether a single bad row ends the reading
     * @param limit number of bad rows after which reading ends
     */
    public Dirt(boolean strict, long limit) {
        this.strict = strict;
        this.limit = limit;
    }

    /**
     * Counts a row that is skipped.
     *
     * @param reason why, in words that fit after "rows": {@code end before start}
     * @param line line number, counted from 1
     * @throws IllegalArgumentException in strict mode, or when there have been too many
     */
    public void skip(String reason, String file, long line, String text) {
        if (strict) {
            throw new IllegalArgumentException(
                    file + ":" + line + ": " + reason + ": '" + shorten(text) + "' (strict: true makes this an error)");
        }
        counts.computeIfAbsent(reason, key -> new Count(file, line, shorten(text))).rows++;
        total++;
        if (total > limit) {
            throw new IllegalArgumentException(file + ":" + line + ": more than " + limit + " bad rows; " + summary());
        }
    }

    private static String shorten(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
    }

    /** The number of rows skipped. */
    public long total() {
        return total;
    }

    /**
     * One line for all reasons, such as {@code skipped 14 rows: 9 end before start (first at nodes.csv:231: '…'), 5 …};
     * empty when clean.
     */
    public String summary() {
        if (total == 0) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((reason, count) -> parts.add(
                count.rows + " " + reason + " (first at " + count.file + ":" + count.line + ": '" + count.text + "')"));
        return "skipped " + total + (total == 1 ? " row: " : " rows: ") + String.join(", ", parts);
    }
}
