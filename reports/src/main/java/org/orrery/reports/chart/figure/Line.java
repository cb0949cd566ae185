package org.orrery.reports.chart.figure;

/**
 * A line.
 *
 * @param label its name in the legend
 * @param style how it looks
 * @param x rising
 * @param y as many; NaN where the line is broken
 * @param low lower end of the band around the line, as many as {@code x}; empty when there is no band
 * @param high upper end of the band
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over, never changed.
public record Line(String label, Style style, double[] x, double[] y, double[] low, double[] high) {

    private static final double[] NONE = {};

    /** A line without a band. */
    public Line(String label, Style style, double[] x, double[] y) {
        this(label, style, x, y, NONE, NONE);
    }

    /** Whether there is a band around the line. */
    public boolean hasBand() {
        return low.length > 0;
    }

    /**
     * How a line or a point looks.
     *
     * @param variant the number of the variant that it belongs to, which gives its colour
     * @param dash 0 for a whole line, more for different dashes
     * @param hasPoints whether the single values are marked
     * @param isStepped whether it goes in steps from value to value
     * @param isMarks whether there is no line at all, only marks
     */
    public record Style(int variant, int dash, boolean hasPoints, boolean isStepped, boolean isMarks) {

        /** The number of what belongs to no variant. */
        public static final int NO_VARIANT = -1;

        /** A plain line of a variant. */
        public static Style of(int variant) {
            return new Style(variant, 0, false, false, false);
        }

        /** The same with dashes. */
        public Style dashed() {
            return new Style(variant, dash + 1, hasPoints, isStepped, isMarks);
        }

        /** The same with its values marked. */
        public Style pointed() {
            return new Style(variant, dash, true, isStepped, isMarks);
        }

        /** The same in steps. */
        public Style stepped() {
            return new Style(variant, dash, hasPoints, true, isMarks);
        }

        /** Nothing but marks. */
        public Style marks() {
            return new Style(variant, dash, true, false, true);
        }
    }
}
