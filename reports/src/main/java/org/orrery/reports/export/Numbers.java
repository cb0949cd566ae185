package org.orrery.reports.export;

import tools.jackson.core.io.NumberOutput;

/**
 * Numbers in files: the shortest text that reads back to the same bits, the same on every JVM and in every language.
 * (Before JDK 19 {@link Double#toString(double)} does not always give the shortest.)
 */
final class Numbers {

    private static final double LARGEST_WHOLE = 1e15;

    private Numbers() {}

    /** A number as text; empty for what is none. */
    static String text(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE && !isNegativeZero(value)) {
            return Long.toString((long) value);
        }
        return NumberOutput.toString(value, true);
    }

    private static boolean isNegativeZero(double value) {
        return value == 0 && 1 / value < 0;
    }
}
