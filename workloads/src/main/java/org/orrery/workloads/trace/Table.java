package org.orrery.workloads.trace;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.orrery.simulator.workload.Dirt;

/**
 * The layout of a table in a file of separated values. Columns are found by name where the file has a header; unknown
 * columns are passed over. A layout that has no header in the published files takes its columns by position, and a
 * first line without any number is taken for the header that somebody added.
 */
public final class Table {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<String> names;
    private final int required;
    private final boolean hasHeader;
    private final String separator;

    private Table(List<String> names, int required, boolean hasHeader, String separator) {
        this.names = List.copyOf(names);
        this.required = required;
        this.hasHeader = hasHeader;
        this.separator = separator;
    }

    /**
     * A table with a header.
     *
     * @param required number of columns, the first ones of {@code names}, that must be there
     * @param names names of the columns, by which rows number them
     */
    public static Table withHeader(int required, String... names) {
        return new Table(Arrays.asList(names), required, true, ",");
    }

    /**
     * A table that is published without header.
     *
     * @param required number of columns that each row must have
     * @param names names of the columns in their order
     */
    public static Table withoutHeader(int required, String... names) {
        return new Table(Arrays.asList(names), required, false, ",");
    }

    /** The same with other separators than commas. */
    public Table separatedBy(String text) {
        return new Table(names, required, hasHeader, text);
    }

    /**
     * Reads a file.
     *
     * @param dirt where rows are counted that {@code reader} cannot use
     * @return the names of those columns that the file has
     * @throws IllegalArgumentException when it cannot be read, is empty, or lacks a column that must be there
     */
    public List<String> read(Path file, Dirt dirt, RowReader reader) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(TraceFile.open(file, StandardCharsets.UTF_8))) {
            return new Pass(file, dirt, reader).over(csv);
        } catch (IOException e) {
            throw TraceFile.unreadable(file, e);
        } catch (UncheckedIOException e) {
            throw TraceFile.unreadable(file, new IOException(e.getMessage(), e));
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage() + because(e), e);
        }
    }

    private static String because(CsvParseException e) {
        return e.getCause() == null ? "" : ": " + e.getCause().getMessage();
    }

    /** One reading of one file. */
    private final class Pass {

        private final Path file;
        private final String name;
        private final Dirt dirt;
        private final RowReader reader;

        private Pass(Path file, Dirt dirt, RowReader reader) {
            this.file = file;
            this.name = String.valueOf(file.getFileName());
            this.dirt = dirt;
            this.reader = reader;
        }

        private List<String> over(CsvReader<CsvRecord> csv) {
            int[] positions = new int[names.size()];
            Arrays.setAll(positions, i -> i);
            List<String> present = names;
            boolean isFirst = true;
            for (CsvRecord line : csv) {
                List<String> fields = line.getFields();
                if (isFirst && hasHeader) {
                    present = locate(fields, positions);
                } else if (!(isFirst && isHeader(fields))) {
                    take(fields, positions, line.getStartingLineNumber());
                }
                isFirst = false;
            }
            if (isFirst) {
                throw new IllegalArgumentException(file + ": the file is empty");
            }
            return present;
        }

        /** Whether a first line has no number at all, as a header that somebody added. */
        private static boolean isHeader(List<String> fields) {
            return fields.stream().noneMatch(Pass::isNumber);
        }

        private static boolean isNumber(String field) {
            try {
                Double.parseDouble(field.strip());
                return true;
            } catch (NumberFormatException e) {
                return false;
            }
        }

        private void take(List<String> fields, int[] positions, long line) {
            Row row = new Row(names, hasHeader ? pick(fields, positions) : fields, line);
            try {
                if (!hasHeader && fields.size() < required) {
                    throw new UnusableRowException("too short");
                }
                reader.read(row);
            } catch (UnusableRowException e) {
                dirt.skip(e.reason(), name, line, String.join(separator, fields));
            }
        }

        private static List<String> pick(List<String> fields, int[] positions) {
            String[] picked = new String[positions.length];
            for (int i = 0; i < picked.length; i++) {
                picked[i] = positions[i] >= 0 && positions[i] < fields.size() ? fields.get(positions[i]) : "";
            }
            return Arrays.asList(picked);
        }

        private List<String> locate(List<String> header, int[] positions) {
            List<String> found = header.stream().map(Table::plain).toList();
            List<String> present = new ArrayList<>();
            List<String> missing = new ArrayList<>();
            for (int i = 0; i < positions.length; i++) {
                positions[i] = found.indexOf(plain(names.get(i)));
                if (positions[i] >= 0) {
                    present.add(names.get(i));
                } else if (i < required) {
                    missing.add(names.get(i));
                }
            }
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException(file + ": the header lacks " + String.join(", ", missing)
                        + "; it has " + String.join(", ", header));
            }
            return present;
        }
    }

    private static String plain(String name) {
        String text = name.strip().toLowerCase(Locale.ROOT);
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK
                ? text.substring(1).strip()
                : text;
    }
}
