package org.orrery.reports.chart.drawing;

import java.util.List;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.figure.HeatFigure;
import org.orrery.reports.chart.figure.IntervalFigure;
import org.orrery.reports.chart.figure.LineFigure;
import org.orrery.reports.chart.figure.ScatterFigure;
import org.orrery.reports.chart.figure.StackFigure;

/** Lays out figures. Several threads can have different figures laid out at once. */
public final class Draughtsman {

    private static final int HEIGHT = 450;
    private static final int AROUND_PANELS = 150;
    private static final int PANEL = 150;
    private static final int LOW_PANEL = 110;

    private final Look look = new Look();

    /** A figure, laid out. */
    public Drawing draw(Figure figure) {
        return new Drawing(figure.caption().name(), sheets(figure));
    }

    private List<Sheet> sheets(Figure figure) {
        if (figure instanceof LineFigure lines) {
            return List.of(new Sheet(
                    new LineDrawing(look).draw(lines), height(lines.panels().size())));
        }
        if (figure instanceof IntervalFigure intervals) {
            return new IntervalDrawing(look).draw(intervals);
        }
        if (figure instanceof HeatFigure heat) {
            return List.of(new Sheet(
                    new HeatDrawing(look).draw(heat), height(heat.panels().size())));
        }
        if (figure instanceof ScatterFigure scatter) {
            return List.of(new Sheet(new ScatterDrawing(look).draw(scatter), HEIGHT));
        }
        if (figure instanceof StackFigure stack) {
            return List.of(new StackDrawing(look).draw(stack));
        }
        throw new IllegalArgumentException(
                "Nothing draws a " + figure.getClass().getSimpleName() + ".");
    }

    private static int height(int panels) {
        return Math.max(HEIGHT, AROUND_PANELS + panels * (panels > 3 ? LOW_PANEL : PANEL));
    }
}
