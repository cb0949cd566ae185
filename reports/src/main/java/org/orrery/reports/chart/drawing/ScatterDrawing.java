package org.orrery.reports.chart.drawing;

import java.awt.BasicStroke;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.orrery.reports.chart.figure.ScatterFigure;
import org.orrery.reports.chart.figure.ScatterFigure.Point;

/** Draws points with intervals in both directions. */
final class ScatterDrawing {

    private static final double MARGIN = 0.12;

    private final Look look;

    ScatterDrawing(Look look) {
        this.look = look;
    }

    JFreeChart draw(ScatterFigure figure) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setErrorStroke(new BasicStroke(1.2f));
        renderer.setDefaultLinesVisible(false);
        for (int i = 0; i < figure.points().size(); i++) {
            Point point = figure.points().get(i);
            XYIntervalSeries series = new XYIntervalSeries(point.label());
            series.add(
                    point.x().value(),
                    point.x().low(),
                    point.x().high(),
                    point.y().value(),
                    point.y().low(),
                    point.y().high());
            data.addSeries(series);
            renderer.setSeriesPaint(i, look.colour(point.variant()));
            renderer.setSeriesShape(i, look.mark(point.variant()));
            renderer.setSeriesShapesFilled(i, point.isEfficient());
        }
        XYPlot plot = new XYPlot(data, axis(figure, true), axis(figure, false), renderer);
        look.style(plot);
        JFreeChart chart = look.chart(figure.caption(), plot);
        chart.addLegend(look.legend(plot));
        return chart;
    }

    private ValueAxis axis(ScatterFigure figure, boolean isHorizontal) {
        ValueAxis axis = look.axis(isHorizontal ? figure.x() : figure.y());
        axis.setLowerMargin(MARGIN);
        axis.setUpperMargin(MARGIN);
        return axis;
    }
}
