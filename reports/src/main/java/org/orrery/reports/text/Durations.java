package org.orrery.reports.text;

/** Lengths of time as people say them. */
public final class Durations {

    private static final double MINUTE = 60;
    private static final double HOUR = 3600;
    private static final double DAY = 86_400;
    private static final int DIGITS = 3;

    /** Times below this many seconds are written in seconds or less, longer ones in parts. */
    private static final double IN_PARTS = 2 * MINUTE;

    private Durations() {}

    /** A length of time: {@code 340 ms}, {@code 12.3 s}, {@code 14 min 20 s}, {@code 3 h 20 min}, {@code 4 d 3 h}. */
    public static String text(double seconds) {
        double size = Math.abs(seconds);
        if (!Double.isFinite(seconds) || size == 0) {
            return Numbers.significant(seconds, DIGITS) + " s";
        }
        if (size < IN_PARTS) {
            DisplayUnit unit = axis(size);
            return Numbers.significant(unit.of(seconds), DIGITS) + " " + unit.name();
        }
        return parts(seconds, size < 2 * HOUR ? 1 : size < 2 * DAY ? MINUTE : HOUR);
    }

    /**
     * A length of time with no more parts or digits than its uncertainty warrants.
     *
     * @param uncertainty half the width of its interval in seconds, above zero
     */
    static String text(double seconds, double uncertainty) {
        double size = Math.abs(seconds);
        if (size < IN_PARTS) {
            DisplayUnit unit = axis(Math.max(size, uncertainty));
            return Numbers.measured(unit.of(seconds), unit.of(uncertainty)) + " " + unit.name();
        }
        return parts(seconds, resolution(Math.min(size, uncertainty)));
    }

    /** A length of time with half the width of its interval behind it, which is above zero. */
    static String withUncertainty(double seconds, double uncertainty) {
        if (Math.abs(seconds) < IN_PARTS) {
            DisplayUnit unit = axis(Math.max(Math.abs(seconds), uncertainty));
            return Numbers.withUncertainty(unit.of(seconds), unit.of(uncertainty)) + " " + unit.name();
        }
        double resolution = resolution(Math.min(Math.abs(seconds), uncertainty));
        return parts(seconds, resolution) + " ± " + parts(uncertainty, resolution);
    }

    /** The largest unit in which an uncertainty still is two or more; below two seconds, a power of ten. */
    private static double resolution(double uncertainty) {
        for (double unit : new double[] {DAY, HOUR, MINUTE, 1}) {
            if (uncertainty >= 2 * unit) {
                return unit;
            }
        }
        return StrictMath.pow(10, Math.floor(StrictMath.log10(uncertainty)));
    }

    /** Days, hours, minutes and seconds, as far as the resolution goes and the time is long; zeros are left out. */
    private static String parts(double seconds, double resolution) {
        double left = Math.rint(Math.abs(seconds) / resolution) * resolution;
        StringBuilder text = new StringBuilder();
        double[] units = {DAY, HOUR, MINUTE};
        String[] names = {"d", "h", "min"};
        for (int i = 0; i < units.length; i++) {
            // Small numbers are said in the next smaller unit: 36 hours, 90 minutes, 100 seconds.
            boolean isSmall = text.isEmpty() && left < 2 * units[i] && resolution < units[i];
            double whole = isSmall ? 0 : Math.floor(left / units[i] + 1e-9);
            if (whole > 0) {
                append(text, Numbers.fixed(whole, 0), names[i]);
                left -= whole * units[i];
            }
        }
        int decimals = resolution < 1 ? Numbers.decimals(resolution) - 1 : 0;
        String rest = Numbers.fixed(Math.max(0, left), decimals);
        if (text.isEmpty() || Double.parseDouble(rest) > 0) {
            append(text, rest, "s");
        }
        return (seconds < 0 ? "-" : "") + text;
    }

    private static void append(StringBuilder text, String number, String unit) {
        text.append(text.isEmpty() ? "" : " ").append(number).append(' ').append(unit);
    }

    /** The unit in which times up to {@code largest} seconds are best read off an axis. */
    public static DisplayUnit axis(double largest) {
        if (largest < 1e-3) {
            return new DisplayUnit("µs", 1e6);
        }
        if (largest < 1) {
            return new DisplayUnit("ms", 1e3);
        }
        if (largest < 3 * MINUTE) {
            return new DisplayUnit("s", 1);
        }
        if (largest < 3 * HOUR) {
            return new DisplayUnit("min", 1 / MINUTE);
        }
        if (largest < 4 * DAY) {
            return new DisplayUnit("h", 1 / HOUR);
        }
        return new DisplayUnit("d", 1 / DAY);
    }
}
