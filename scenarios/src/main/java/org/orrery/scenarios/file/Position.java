package org.orrery.scenarios.file;

/**
 * Where a value was written.
 *
 * @param source the file, or the option or rule that gave the value
 * @param line counted from 1; 0 when the source has no lines
 * @param column counted from 1; 0 when the source has no lines
 */
public record Position(String source, int line, int column) {

    /** Of values that nobody wrote. */
    public static final Position DEFAULT = new Position("default", 0, 0);

    /** Of a value that an option gave. */
    public static Position of(String option) {
        return new Position(option, 0, 0);
    }

    /** Whether nobody wrote the value. */
    public boolean isDefault() {
        return equals(DEFAULT);
    }

    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line + ":" + column;
    }
}
