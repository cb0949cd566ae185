package org.orrery.reports.chart.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.orrery.reports.chart.figure.Line;
import org.orrery.reports.chart.figure.LineFigure;
import org.orrery.reports.chart.figure.LineFigure.Panel;

/** Draws lines. */
final class LineDrawing {

    private final Look look;

    LineDrawing(Look look) {
        this.look = look;
    }

    JFreeChart draw(LineFigure figure) {
        CombinedDomainXYPlot all = new CombinedDomainXYPlot(look.axis(figure.x()));
        all.setGap(figure.panels().size() > 4 ? 8 : 14);
        for (Panel panel : figure.panels()) {
            XYPlot plot = plot(panel);
            figure.spans()
                    .forEach(span -> plot.addDomainMarker(
                            look.span(span, panel.equals(figure.panels().get(0))), Layer.BACKGROUND));
            all.add(plot);
        }
        JFreeChart chart = look.chart(figure.caption(), all);
        LegendItemCollection items = legendItems(figure);
        chart.addLegend(look.legend(() -> items));
        return chart;
    }

    private XYPlot plot(Panel panel) {
        ValueAxis y = look.axis(panel.y());
        XYPlot plot = new XYPlot(null, null, y, null);
        look.style(plot);
        int index = 0;
        for (Line line : panel.lines()) {
            if (line.hasBand()) {
                for (YIntervalSeriesCollection piece : bandData(line)) {
                    plot.setDataset(index, piece);
                    plot.setRenderer(index, bandRenderer(line));
                    index++;
                }
            } else {
                plot.setDataset(index, data(line));
                plot.setRenderer(index, renderer(line));
                index++;
            }
        }
        if (!Double.isNaN(panel.reference())) {
            plot.addRangeMarker(look.across(panel.reference(), panel.referenceLabel()));
            look.include(y, panel.reference());
        }
        if (!panel.title().isEmpty()) {
            plot.addAnnotation(new PanelTitle(panel.title(), look));
        }
        return plot;
    }

    private static DefaultXYDataset data(Line line) {
        DefaultXYDataset data = new DefaultXYDataset();
        data.addSeries(line.label(), line.style().isStepped() ? steps(line) : new double[][] {line.x(), line.y()});
        return data;
    }

    /** A line with a corner before each of its points, so that it goes in steps. */
    private static double[][] steps(Line line) {
        int points = line.x().length;
        double[][] steps = new double[2][Math.max(0, 2 * points - 1)];
        for (int i = 0; i < points; i++) {
            steps[0][2 * i] = line.x()[i];
            steps[1][2 * i] = line.y()[i];
            if (i > 0) {
                steps[0][2 * i - 1] = line.x()[i];
                steps[1][2 * i - 1] = line.y()[i - 1];
            }
        }
        return steps;
    }

    /** The pieces of a line with a band, which ends where there is nothing. */
    private static List<YIntervalSeriesCollection> bandData(Line line) {
        List<YIntervalSeriesCollection> pieces = new ArrayList<>();
        YIntervalSeries series = new YIntervalSeries(line.label(), false, true);
        for (int i = 0; i < line.x().length; i++) {
            boolean isThere = !Double.isNaN(line.y()[i]);
            if (isThere) {
                series.add(line.x()[i], line.y()[i], line.low()[i], line.high()[i]);
            }
            if (!series.isEmpty() && (!isThere || i == line.x().length - 1)) {
                YIntervalSeriesCollection piece = new YIntervalSeriesCollection();
                piece.addSeries(series);
                pieces.add(piece);
                series = new YIntervalSeries(line.label(), false, true);
            }
        }
        return pieces;
    }

    private DeviationRenderer bandRenderer(Line line) {
        DeviationRenderer renderer = new DeviationRenderer(true, line.style().hasPoints());
        renderer.setAlpha(1f);
        style(renderer, line);
        renderer.setSeriesFillPaint(0, look.bandColour(line.style().variant()));
        return renderer;
    }

    private XYLineAndShapeRenderer renderer(Line line) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        style(renderer, line);
        renderer.setDrawSeriesLineAsPath(!line.style().isMarks());
        return renderer;
    }

    private void style(XYLineAndShapeRenderer renderer, Line line) {
        renderer.setSeriesPaint(0, look.colour(line.style().variant()));
        renderer.setSeriesStroke(0, look.stroke(line.style()));
        renderer.setSeriesShape(0, look.mark(line.style().variant()));
        renderer.setSeriesShapesVisible(0, line.style().hasPoints());
        renderer.setSeriesLinesVisible(0, !line.style().isMarks());
    }

    /** One entry for each name, though its line be in many panels. */
    private LegendItemCollection legendItems(LineFigure figure) {
        Map<String, LegendItem> items = new LinkedHashMap<>();
        boolean isOneVariantAPanel = figure.panels().size() > 1
                && figure.panels().stream()
                        .allMatch(panel -> panel.lines().stream()
                                        .mapToInt(line -> line.style().variant())
                                        .distinct()
                                        .count()
                                == 1)
                && figure.panels().stream()
                                .mapToInt(panel -> panel.lines().get(0).style().variant())
                                .distinct()
                                .count()
                        > 1;
        for (Panel panel : figure.panels()) {
            for (Line line : panel.lines()) {
                items.computeIfAbsent(line.label(), label -> item(line, isOneVariantAPanel));
            }
        }
        LegendItemCollection collection = new LegendItemCollection();
        items.values().forEach(collection::add);
        return collection;
    }

    private LegendItem item(Line line, boolean isWithoutColour) {
        BasicStroke stroke = look.stroke(line.style());
        Color colour = isWithoutColour ? look.quiet() : look.colour(line.style().variant());
        if (line.style().isMarks()) {
            return new LegendItem(
                    line.label(), null, null, null, look.mark(line.style().variant()), colour);
        }
        return new LegendItem(
                line.label(), null, null, null, new java.awt.geom.Line2D.Double(-12, 0, 12, 0), stroke, colour);
    }
}
