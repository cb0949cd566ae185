package org.orrery.reports.text;

/** How values of one unit are written for people. */
public final class UnitFormat {

    /** Significant digits of a value that has no interval. */
    static final int DIGITS = 3;

    private static final double SECONDS_PER_HOUR = 3600;

    private final String unit;
    private final Kind kind;

    private enum Kind {
        SHARE,
        RATIO,
        TIME,
        WORK,
        MONEY,
        EMISSION,
        OTHER
    }

    private UnitFormat(String unit, Kind kind) {
        this.unit = unit;
        this.kind = kind;
    }

    /**
     * The format of a unit.
     *
     * @param unit as the catalogue of metrics has it: {@code 1} for a share, {@code s}, {@code currency}, {@code pods}…
     * @param currency what stands in the place of {@code currency}
     */
    public static UnitFormat of(String unit, String currency) {
        Kind kind = switch (unit) {
            case "1" -> Kind.SHARE;
            case "ratio" -> Kind.RATIO;
            case "s" -> Kind.TIME;
            case "core-s" -> Kind.WORK;
            case "gCO2e" -> Kind.EMISSION;
            default -> unit.startsWith("currency") ? Kind.MONEY : Kind.OTHER;
        };
        return new UnitFormat(unit.replace("currency", currency), kind);
    }

    /** A value with its unit. */
    public String text(double value) {
        if (!Double.isFinite(value)) {
            return Numbers.significant(value, DIGITS);
        }
        if (kind == Kind.TIME) {
            return Durations.text(value);
        }
        DisplayUnit shown = display(Math.abs(value));
        String number = kind == Kind.MONEY && Math.abs(value) < 1000 && Math.abs(value) >= 0.1
                ? Numbers.fixed(value, 2)
                : Numbers.significant(shown.of(value), DIGITS);
        return shown.with(number);
    }

    /** The unit in which values up to {@code largest} are best shown. */
    public DisplayUnit display(double largest) {
        return switch (kind) {
            case SHARE -> new DisplayUnit("%", 100);
            case RATIO -> new DisplayUnit("times", 1);
            case TIME -> Durations.axis(largest);
            case WORK ->
                largest < 10 * SECONDS_PER_HOUR
                        ? new DisplayUnit("core-s", 1)
                        : new DisplayUnit("core-h", 1 / SECONDS_PER_HOUR);
            case EMISSION -> largest < 10_000 ? new DisplayUnit("gCO₂e", 1) : new DisplayUnit("kgCO₂e", 1e-3);
            case MONEY, OTHER -> new DisplayUnit(unit, 1);
        };
    }

    /** The unit of the differences of values in a unit: those of shares are points, those of ratios have none. */
    public DisplayUnit ofDifferences(DisplayUnit ofValues) {
        return switch (kind) {
            case SHARE -> new DisplayUnit("points", ofValues.factor());
            case RATIO -> new DisplayUnit("", ofValues.factor());
            default -> ofValues;
        };
    }

    /** Whether values are shares, which lie between nothing and all. */
    public boolean isShare() {
        return kind == Kind.SHARE;
    }

    /** Whether values are lengths of time in seconds. */
    boolean isTime() {
        return kind == Kind.TIME;
    }
}
