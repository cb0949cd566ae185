package org.orrery.reports.text;

/** Values of one metric in words: in one unit, and with no more digits than the interval around them warrants. */
public final class Figures {

    private final UnitFormat format;
    private final DisplayUnit shown;

    /**
     * Figures of a metric.
     *
     * @param format how values of its unit are written
     * @param largest the largest of the values that are read together, which decides on the unit
     */
    public Figures(UnitFormat format, double largest) {
        this.format = format;
        shown = format.display(Math.abs(largest));
    }

    /**
     * A value with its unit, as in {@code 92.1 %}.
     *
     * @param halfWidth half the width of its interval; NaN or zero when there is none
     */
    public String value(double value, double halfWidth) {
        if (!isInterval(halfWidth)) {
            return format.text(value);
        }
        return format.isTime()
                ? Durations.text(value, halfWidth)
                : shown.with(Numbers.measured(shown.of(value), shown.of(halfWidth)));
    }

    /** A value with its interval and unit, as in {@code 92.1 ± 0.4 %}. */
    public String valueAndInterval(double value, double halfWidth) {
        if (!isInterval(halfWidth)) {
            return format.text(value);
        }
        return format.isTime()
                ? Durations.withUncertainty(value, halfWidth)
                : shown.with(Numbers.withUncertainty(shown.of(value), shown.of(halfWidth)));
    }

    /** The size of a difference with its unit and without its sign, as in {@code 3.4 points}. */
    public String difference(double difference, double halfWidth) {
        double size = Math.abs(difference);
        DisplayUnit unit = format.ofDifferences(shown);
        if (unit.equals(shown)) {
            return value(size, halfWidth);
        }
        return unit.with(
                isInterval(halfWidth)
                        ? Numbers.measured(unit.of(size), unit.of(halfWidth))
                        : Numbers.significant(unit.of(size), UnitFormat.DIGITS));
    }

    /** The ends of an interval, as in {@code 3.1 to 3.7}; times have their unit with them. */
    public String interval(double low, double high) {
        double halfWidth = (high - low) / 2;
        if (format.isTime()) {
            return Durations.text(low, halfWidth) + " to " + Durations.text(high, halfWidth);
        }
        double larger = shown.of(Math.max(Math.abs(low), Math.abs(high)));
        int decimals = Numbers.decimals(larger, shown.of(halfWidth));
        return Numbers.fixed(shown.of(low), decimals) + " to " + Numbers.fixed(shown.of(high), decimals);
    }

    private static boolean isInterval(double halfWidth) {
        return halfWidth > 0 && Double.isFinite(halfWidth);
    }
}
