package org.orrery.reports.chart.drawing;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.orrery.reports.text.DisplayUnit;

/** Distances between the ticks of an axis: round numbers, and in time those of clocks. */
final class Ticks {

    private static final double[] OF_MINUTES_AND_SECONDS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600};
    private static final double[] OF_HOURS = {1, 2, 3, 6, 12, 24, 48, 96};
    private static final int SMALLEST = -9;
    private static final int LARGEST = 15;

    private Ticks() {}

    static TickUnits of(DisplayUnit unit) {
        double[] ofClocks = switch (unit.name()) {
            case "s", "min" -> OF_MINUTES_AND_SECONDS;
            case "h" -> OF_HOURS;
            default -> new double[0];
        };
        TickUnits units = new TickUnits();
        for (int power = SMALLEST; power <= LARGEST; power++) {
            double ten = StrictMath.pow(10, power);
            if (ofClocks.length > 0 && power >= 0) {
                continue;
            }
            for (double step : new double[] {1, 2, 5}) {
                add(units, step * ten, Math.max(0, -power));
            }
        }
        DoubleStream.of(ofClocks).forEach(step -> add(units, step, 0));
        return units;
    }

    private static void add(TickUnits units, double step, int decimals) {
        String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        units.add(new NumberTickUnit(step, new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))));
    }
}
