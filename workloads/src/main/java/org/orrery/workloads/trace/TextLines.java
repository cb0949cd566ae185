package org.orrery.workloads.trace;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.orrery.simulator.workload.Dirt;

/** Reads files that are made of lines without quoting: one value a line, or values apart by space. */
public final class TextLines {

    /** Characters; no format has lines that long. */
    private static final int MAX_LINE = 1 << 20;

    private TextLines() {}

    /** Takes in one line after another. */
    @FunctionalInterface
    public interface LineReader {

        /**
         * Takes in a line without surrounding space.
         *
         * @param number counted from 1
         * @throws UnusableRowException when it cannot be used; then it is counted, and reading goes on
         */
        void read(String line, long number) throws UnusableRowException;
    }

    /**
     * Reads a file.
     *
     * @param dirt where lines are counted that {@code reader} cannot use
     * @throws IllegalArgumentException when it cannot be read
     */
    public static void read(Path file, Dirt dirt, LineReader reader) {
        StringBuilder line = new StringBuilder();
        char[] buffer = new char[1 << 16];
        long number = 1;
        try (Reader in = TraceFile.open(file, StandardCharsets.ISO_8859_1)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (buffer[i] == '\n') {
                        take(file, line, number++, dirt, reader);
                    } else if (line.length() < MAX_LINE) {
                        line.append(buffer[i]);
                    } else {
                        throw new IllegalArgumentException(
                                file + ":" + number + ": this line does not end; is this a" + " text file?");
                    }
                }
            }
            if (line.length() > 0) {
                take(file, line, number, dirt, reader);
            }
        } catch (IOException e) {
            throw TraceFile.unreadable(file, e);
        }
    }

    private static void take(Path file, StringBuilder line, long number, Dirt dirt, LineReader reader) {
        String text = line.toString().strip();
        line.setLength(0);
        try {
            reader.read(text, number);
        } catch (UnusableRowException e) {
            dirt.skip(e.reason(), String.valueOf(file.getFileName()), number, text);
        }
    }

    /** The values of a line that are apart by space, as a row with these columns. */
    public static Row row(List<String> names, String line, long number) {
        return new Row(names, Arrays.asList(line.split("\\s+")), number);
    }
}
