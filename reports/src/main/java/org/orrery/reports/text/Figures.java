package org.orrery.reports.text;

/**
 * Figures of one metric that are read together: all in one unit, and with no more digits than the interval around them
 * warrants.
 */
public final class Figures {

    private static final int DIGITS = 3;

    private final UnitFormat format;
    private final DisplayUnit shown;

    /**
     * Figures of a metric.
     *
     * @param format how values of its unit are written
     * @param largest the largest of the values, which decides on the unit
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
        return halfWidth > 0 ? withUnit(number(value, halfWidth), shown.name()) : format.text(value);
    }

    /** The size of a difference with its unit and without its sign, as in {@code 3.4 points}. */
    public String difference(double difference, double halfWidth) {
        double size = Math.abs(difference);
        if (format.isShare()) {
            return number(size, halfWidth) + " points";
        }
        return halfWidth > 0 ? withUnit(number(size, halfWidth), shown.name()) : format.text(size);
    }

    /** A number in the unit of these figures, without the unit. */
    public String number(double value, double halfWidth) {
        double inUnit = shown.of(value);
        return halfWidth > 0
                ? Numbers.fixed(inUnit, Numbers.decimals(shown.of(halfWidth)))
                : Numbers.significant(inUnit, DIGITS);
    }

    /** The ends of an interval in the unit of these figures, as in {@code 3.1 to 3.7}. */
    public String interval(double low, double high) {
        double halfWidth = (high - low) / 2;
        return number(low, halfWidth) + " to " + number(high, halfWidth);
    }

    private static String withUnit(String number, String unit) {
        if (unit.equals("×")) {
            return number + unit;
        }
        return unit.isEmpty() ? number : number + " " + unit;
    }
}
