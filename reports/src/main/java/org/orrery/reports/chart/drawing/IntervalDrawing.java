package org.orrery.reports.chart.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.orrery.reports.chart.figure.IntervalFigure;
import org.orrery.reports.chart.figure.IntervalFigure.Panel;
import org.orrery.reports.chart.figure.IntervalFigure.Row;

/** Draws values with intervals: rows for variants, panels side by side, three in a line. */
final class IntervalDrawing {

    private static final int PANELS_IN_LINE = 3;
    private static final int ROW_HEIGHT = 38;
    private static final int LOW_ROW_HEIGHT = 18;
    private static final int AROUND_ROWS = 75;
    /** With more rows than this, there is no room for values in words. */
    private static final int MAX_ROWS_WITH_TEXT = 14;
    /** Part of a panel in which a centred text would be cut off. */
    private static final double SIDE = 0.36;

    private final Look look;

    IntervalDrawing(Look look) {
        this.look = look;
    }

    List<Sheet> draw(IntervalFigure figure) {
        List<Sheet> sheets = new ArrayList<>();
        for (int from = 0; from < figure.panels().size(); from += PANELS_IN_LINE) {
            List<Panel> panels = figure.panels()
                    .subList(
                            from,
                            Math.min(from + PANELS_IN_LINE, figure.panels().size()));
            int rows = panels.get(0).rows().size();
            int rowHeight = rows > MAX_ROWS_WITH_TEXT ? LOW_ROW_HEIGHT : ROW_HEIGHT;
            int height = AROUND_ROWS + PanelHeading.HEIGHT + rows * rowHeight;
            CombinedRangeXYPlot line = line(panels, (double) PanelHeading.HEIGHT / rowHeight);
            sheets.add(
                    from == 0
                            ? new Sheet(look.chart(figure.caption(), line), height + 60)
                            : new Sheet(look.chart(line), height));
        }
        return sheets;
    }

    /**
     * Panels side by side.
     *
     * @param heading the room for headings, in heights of a row
     */
    private CombinedRangeXYPlot line(List<Panel> panels, double heading) {
        String[] names = panels.get(0).rows().stream().map(Row::label).toArray(String[]::new);
        SymbolAxis axis = new SymbolAxis("", names);
        look.style(axis);
        axis.setTickLabelPaint(look.ink());
        axis.setInverted(true);
        axis.setGridBandsVisible(false);
        axis.setRange(-0.5 - heading, names.length - 0.5);
        CombinedRangeXYPlot line = new CombinedRangeXYPlot(axis);
        line.setGap(22);
        // Or else rows and their names would not be at the same height.
        line.setAxisOffset(RectangleInsets.ZERO_INSETS);
        panels.forEach(panel -> line.add(plot(panel)));
        return line;
    }

    private XYPlot plot(Panel panel) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setCapLength(6);
        renderer.setErrorStroke(new BasicStroke(1.6f));
        renderer.setDefaultLinesVisible(false);
        ValueAxis axis = look.axis(panel.scale());
        axis.setLowerMargin(0.15);
        axis.setUpperMargin(0.15);
        XYPlot plot = new XYPlot(data, axis, null, renderer);
        look.style(plot);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        for (int i = 0; i < panel.rows().size(); i++) {
            Row row = panel.rows().get(i);
            XYIntervalSeries series = new XYIntervalSeries(i + " " + row.label());
            if (Double.isFinite(row.value())) {
                double low = Double.isFinite(row.low()) ? row.low() : row.value();
                double high = Double.isFinite(row.high()) ? row.high() : row.value();
                series.add(row.value(), low, high, i, i, i);
            }
            data.addSeries(series);
            renderer.setSeriesPaint(i, look.colour(row.variant()));
            renderer.setSeriesShape(i, look.mark(row.variant()));
            renderer.setSeriesShapesFilled(i, row.isStrong());
        }
        if (!Double.isNaN(panel.reference())) {
            plot.addDomainMarker(reference(panel));
            look.include(axis, panel.reference());
        }
        if (panel.rows().size() <= MAX_ROWS_WITH_TEXT) {
            for (int i = 0; i < panel.rows().size(); i++) {
                plot.addAnnotation(text(panel.rows().get(i), i, axis.getRange()));
            }
        }
        plot.addAnnotation(new PanelHeading(panel.title(), panel.note(), look));
        return plot;
    }

    /** The value in words above its mark; at the sides of the panel it is pushed inwards. */
    private XYTextAnnotation text(Row row, int at, org.jfree.data.Range range) {
        double value = Double.isFinite(row.value()) ? row.value() : range.getCentralValue();
        double place = range.getLength() > 0 ? (value - range.getLowerBound()) / range.getLength() : 0.5;
        XYTextAnnotation text = new XYTextAnnotation(row.text(), value, at - 0.16);
        text.setFont(look.fonts().plain(10));
        text.setPaint(look.ink());
        text.setTextAnchor(
                place < SIDE
                        ? TextAnchor.BOTTOM_LEFT
                        : place > 1 - SIDE ? TextAnchor.BOTTOM_RIGHT : TextAnchor.BOTTOM_CENTER);
        return text;
    }

    private ValueMarker reference(Panel panel) {
        ValueMarker marker = new ValueMarker(panel.reference(), look.quiet(), new BasicStroke(1.2f));
        marker.setLabel(panel.referenceLabel());
        marker.setLabelFont(look.fonts().plain(10));
        marker.setLabelPaint(look.quiet());
        marker.setLabelBackgroundColor(new Color(255, 255, 255, 0));
        marker.setLabelAnchor(RectangleAnchor.BOTTOM_RIGHT);
        marker.setLabelTextAnchor(TextAnchor.BOTTOM_LEFT);
        marker.setLabelOffset(new RectangleInsets(2, 3, 2, 3));
        return marker;
    }
}
