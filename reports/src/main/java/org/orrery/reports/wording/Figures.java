package org.orrery.reports.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes values of metrics as people read them: shares as percentages and their differences as points, times in the
 * unit that suits their size, and no more digits than the interval around them warrants. The same on every machine,
 * whatever its language.
 */
public final class Figures {

    private final String currency;

    /**
     * Figures of an experiment.
     *
     * @param currency what money is called
     */
    public Figures(String currency) {
        this.currency = currency;
    }

    /** The scale that suits a value of a unit; all figures that are read together should be written on one. */
    public Scale scale(String unit, double value) {
        return Scale.of(unit, Math.abs(value), currency);
    }

    /** A value with its unit, to three digits or so, as in {@code 92.1 %}. */
    public String value(String unit, double value) {
        return value(scale(unit, value), value, Double.NaN);
    }

    /**
     * A value with its unit.
     *
     * @param halfWidth half the width of its interval, to which its digits are cut; NaN when there is none
     */
    public String value(Scale scale, double value, double halfWidth) {
        return scale.withUnit(number(scale, value, halfWidth));
    }

    /** The size of a difference, without its sign, as in {@code 3.4 points}. */
    public String difference(Scale scale, double difference, double halfWidth) {
        return scale.withDifferenceUnit(number(scale, Math.abs(difference), halfWidth));
    }

    /** The ends of an interval, without a unit, as in {@code 3.1 to 3.7}. */
    public String interval(Scale scale, double low, double high) {
        double halfWidth = (high - low) / 2;
        return number(scale, low, halfWidth) + " to " + number(scale, high, halfWidth);
    }

    /** A number on a scale, without its unit. */
    public String number(Scale scale, double value, double halfWidth) {
        if (Double.isNaN(value)) {
            return "-";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "unlimited" : "-unlimited";
        }
        double scaled = value * scale.factor();
        double width = halfWidth * scale.factor();
        return grouped(BigDecimal.valueOf(scaled).setScale(decimals(scale, scaled, width), RoundingMode.HALF_UP));
    }

    private static int decimals(Scale scale, double value, double halfWidth) {
        int ofValue = value == 0 ? 0 : 2 - magnitude(value);
        int decimals = ofValue;
        if (halfWidth > 0) {
            // Two digits of the half-width, but no more than six of the value.
            decimals = Math.min(1 - magnitude(halfWidth), ofValue + 3);
        } else if (scale.isShare()) {
            decimals = Math.max(1, Math.min(ofValue, 3));
        } else if (value == Math.rint(value)) {
            decimals = 0;
        }
        return Math.max(0, decimals);
    }

    /** The power of ten of the first digit. */
    private static int magnitude(double value) {
        BigDecimal decimal = BigDecimal.valueOf(Math.abs(value));
        return decimal.precision() - decimal.scale() - 1;
    }

    private static String grouped(BigDecimal number) {
        String text = number.signum() == 0 ? number.abs().toPlainString() : number.toPlainString();
        int point = text.indexOf('.');
        int digits = point < 0 ? text.length() : point;
        int first = text.startsWith("-") ? 1 : 0;
        StringBuilder grouped = new StringBuilder(text);
        for (int at = digits - 3; at > first; at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }
}
