package org.orrery.reports.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers with no more digits than a reader wants. */
public final class Numbers {

    private static final int MAX_DECIMALS = 9;
    /** More digits than this are hard to read. */
    private static final int MAX_DIGITS = 4;

    private static final double LARGE = 1e12;

    private Numbers() {}

    /**
     * A number to so many significant digits; the digits before the decimal point are kept whole, with commas between
     * thousands, and zeros at the end are left out.
     *
     * @param value any number
     * @param digits at least 1
     */
    public static String significant(double value, int digits) {
        if (!Double.isFinite(value)) {
            return special(value);
        }
        if (value == 0) {
            return "0";
        }
        if (Math.abs(value) >= LARGE || Math.abs(value) < 1e-6) {
            return new DecimalFormat("0.##E0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        if (rounded.scale() <= 0) {
            rounded = new BigDecimal(value).setScale(0, RoundingMode.HALF_EVEN);
        }
        return grouped("#,##0." + "#".repeat(MAX_DECIMALS)).format(rounded);
    }

    /** A number to so many decimals, zeros at the end included. */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return special(value);
        }
        String text = grouped(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals))
                .format(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN));
        return text.matches("-0[.0]*") ? text.substring(1) : text;
    }

    /**
     * Decimals to write a value with so that its uncertainty shows two digits.
     *
     * @param uncertainty half the width of an interval, above zero
     */
    public static int decimals(double uncertainty) {
        int magnitude = (int) Math.floor(StrictMath.log10(uncertainty));
        return Math.max(0, Math.min(MAX_DECIMALS, 1 - magnitude));
    }

    /**
     * Decimals to write a value with so that its uncertainty shows two digits, or one where the value would have more
     * than four digits with two.
     *
     * @param uncertainty half the width of an interval, above zero
     */
    public static int decimals(double value, double uncertainty) {
        int decimals = decimals(uncertainty);
        double size = Math.abs(value);
        int whole = size < 1 ? 0 : 1 + (int) Math.floor(StrictMath.log10(size));
        return whole + decimals > MAX_DIGITS ? Math.max(0, decimals - 1) : decimals;
    }

    /** A value with as many digits as its uncertainty warrants. */
    static String measured(double value, double uncertainty) {
        return fixed(value, decimals(value, uncertainty));
    }

    /** A value with its uncertainty behind it, as in {@code 92.1 ± 0.4}. */
    static String withUncertainty(double value, double uncertainty) {
        int decimals = decimals(value, uncertainty);
        return fixed(value, decimals) + " ± " + fixed(uncertainty, decimals);
    }

    private static String special(double value) {
        return Double.isNaN(value) ? "–" : value > 0 ? "∞" : "-∞";
    }

    private static DecimalFormat grouped(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
