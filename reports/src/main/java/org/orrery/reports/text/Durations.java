package org.orrery.reports.text;

/** Lengths of time as people say them. */
public final class Durations {

    private static final double MINUTE = 60;
    private static final double HOUR = 3600;
    private static final double DAY = 86_400;

    private Durations() {}

    /** A length of time: {@code 340 ms}, {@code 12.3 s}, {@code 14 min 20 s}, {@code 3 h 20 min}, {@code 4 d 3 h}. */
    public static String text(double seconds) {
        double size = Math.abs(seconds);
        if (!Double.isFinite(seconds) || size == 0) {
            return Numbers.significant(seconds, 3) + " s";
        }
        String sign = seconds < 0 ? "-" : "";
        if (size < 1e-3) {
            return sign + Numbers.significant(size * 1e6, 3) + " µs";
        }
        if (size < 1) {
            return sign + Numbers.significant(size * 1e3, 3) + " ms";
        }
        if (size < 2 * MINUTE) {
            return sign + Numbers.significant(size, 3) + " s";
        }
        if (size < 2 * HOUR) {
            return sign + parts(size, MINUTE, "min", 1, "s");
        }
        if (size < 2 * DAY) {
            return sign + parts(size, HOUR, "h", MINUTE, "min");
        }
        return sign + parts(size, DAY, "d", HOUR, "h");
    }

    private static String parts(double seconds, double large, String largeName, double small, String smallName) {
        long smalls = Math.round(seconds / small);
        long perLarge = Math.round(large / small);
        String text = Numbers.fixed(Math.floorDiv(smalls, perLarge), 0) + " " + largeName;
        long rest = Math.floorMod(smalls, perLarge);
        return rest == 0 ? text : text + " " + rest + " " + smallName;
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
