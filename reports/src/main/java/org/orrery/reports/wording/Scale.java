package org.orrery.reports.wording;

/**
 * How values of a unit are written.
 *
 * @param factor what a value is multiplied by
 * @param unit what comes after the number of a value
 * @param differenceUnit what comes after the number of a difference
 * @param isShare whether values are shares, written as percentages
 */
public record Scale(double factor, String unit, String differenceUnit, boolean isShare) {

    private static final double MINUTE = 60;
    private static final double HOUR = 3600;
    private static final double DAY = 86_400;

    /** The scale that suits a value of that size, not negative. */
    static Scale of(String unit, double size, String currency) {
        return switch (unit) {
            case "1" -> new Scale(100, " %", " points", true);
            case "s" -> ofSeconds(size);
            case "core-s" -> size < 2 * HOUR ? plain(1, "core-s") : plain(1 / HOUR, "core-h");
            case "gCO2e" -> size < 10_000 ? plain(1, "gCO2e") : plain(1e-3, "kgCO2e");
            case "currency" -> plain(1, currency);
            case "currency/month" -> plain(1, currency + " a month");
            default -> plain(1, unit);
        };
    }

    private static Scale ofSeconds(double size) {
        if (size == 0) {
            return plain(1, "s");
        }
        if (size < 1e-3) {
            return plain(1e6, "µs");
        }
        if (size < 1) {
            return plain(1e3, "ms");
        }
        if (size < 2 * MINUTE) {
            return plain(1, "s");
        }
        if (size < 2 * HOUR) {
            return plain(1 / MINUTE, "min");
        }
        return size < 2 * DAY ? plain(1 / HOUR, "h") : plain(1 / DAY, "d");
    }

    private static Scale plain(double factor, String unit) {
        String after = unit.isEmpty() ? "" : " " + unit;
        return new Scale(factor, after, after, false);
    }

    String withUnit(String number) {
        return number + unit;
    }

    String withDifferenceUnit(String number) {
        return number + differenceUnit;
    }
}
