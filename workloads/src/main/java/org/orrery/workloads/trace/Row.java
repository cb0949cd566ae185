package org.orrery.workloads.trace;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A row of a table as text, with the line that it began in. */
public final class Row {

    private static final Set<String> UNKNOWN = Set.of("", "nan", "none", "null", "\\n", "na");

    private final List<String> names;
    private final List<String> fields;
    private final long line;

    /**
     * A row.
     *
     * @param names the columns' names, for messages
     * @param fields the columns' texts
     * @param line counted from 1
     */
    Row(List<String> names, List<String> fields, long line) {
        this.names = names;
        this.fields = fields;
        this.line = line;
    }

    /** The line number, counted from 1. */
    public long line() {
        return line;
    }

    /** Number of columns. */
    public int size() {
        return fields.size();
    }

    /** The text of a column without surrounding space; empty when the row is too short. */
    public String text(int column) {
        return column >= 0 && column < fields.size() ? fields.get(column).strip() : "";
    }

    /** Whether a column says nothing: it is empty or absent, or a word that stands for that. */
    public boolean isUnknown(int column) {
        String text = text(column);
        return text.length() <= 4 && UNKNOWN.contains(text.toLowerCase(Locale.ROOT));
    }

    /** The whole number in a column; one written with a decimal point or exponent will do when it is whole. */
    public long whole(int column) throws UnusableRowException {
        String text = text(column);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            double value = number(column);
            if (value != StrictMath.rint(value) || Math.abs(value) > 1L << 53) {
                throw new UnusableRowException("without a whole " + name(column));
            }
            return (long) value;
        }
    }

    /** The whole number in a column, at least {@code min} and at most {@code max}. */
    public long whole(int column, long min, long max) throws UnusableRowException {
        long value = whole(column);
        check(column, value >= min, value <= max);
        return value;
    }

    /** The finite number in a column. */
    public double number(int column) throws UnusableRowException {
        if (isUnknown(column)) {
            throw new UnusableRowException("without " + name(column));
        }
        double value;
        try {
            value = Double.parseDouble(text(column));
        } catch (NumberFormatException e) {
            throw new UnusableRowException("with a " + name(column) + " that is not a number");
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new UnusableRowException("with a " + name(column) + " that is not finite");
        }
        return value;
    }

    /** The finite number in a column, at least {@code min} and at most {@code max}. */
    public double number(int column, double min, double max) throws UnusableRowException {
        double value = number(column);
        check(column, value >= min, value <= max);
        return value;
    }

    private void check(int column, boolean isEnough, boolean isNotTooMuch) throws UnusableRowException {
        if (!isEnough) {
            throw new UnusableRowException("with a " + name(column) + " below what is possible");
        }
        if (!isNotTooMuch) {
            throw new UnusableRowException("with a " + name(column) + " beyond what is possible");
        }
    }

    private String name(int column) {
        return column < names.size() ? names.get(column) : "column " + (column + 1);
    }

    @Override
    public String toString() {
        return String.join(",", fields);
    }
}
