package org.orrery.reports.chart.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.orrery.reports.chart.figure.Figure.Caption;
import org.orrery.reports.chart.figure.Line;
import org.orrery.reports.chart.figure.LineFigure;
import org.orrery.reports.chart.figure.Palette;
import org.orrery.reports.chart.figure.Scale;

/** How all charts look: fonts, colours, strokes, axes, titles. */
final class Look {

    private static final Color INK = new Color(0x222222);
    private static final Color QUIET = new Color(0x5F6368);
    private static final Color GRID = new Color(0xE3E5E8);
    private static final Color SHADE = new Color(0xF3E9DC);
    private static final int BAND_ALPHA = 45;
    private static final List<float[]> DASHES =
            List.of(new float[] {6, 4}, new float[] {2, 3}, new float[] {10, 3, 2, 3}, new float[] {14, 4});

    private final Fonts fonts = new Fonts();

    Fonts fonts() {
        return fonts;
    }

    Color ink() {
        return INK;
    }

    Color quiet() {
        return QUIET;
    }

    Color colour(int variant) {
        return new Color(Palette.colour(variant));
    }

    Color bandColour(int variant) {
        Color colour = colour(variant);
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), BAND_ALPHA);
    }

    BasicStroke stroke(Line.Style style) {
        int dash = style.dash() + Palette.round(style.variant());
        float width = style.dash() == 0 ? 2f : 1.5f;
        return dash == 0
                ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(
                        width,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        10,
                        DASHES.get((dash - 1) % DASHES.size()),
                        0);
    }

    /** The mark of a variant's values: others when the colours come again. */
    Shape mark(int variant) {
        return switch (Palette.round(variant) % 3) {
            case 0 -> new Ellipse2D.Double(-4, -4, 8, 8);
            case 1 -> new Rectangle2D.Double(-3.5, -3.5, 7, 7);
            default -> diamond();
        };
    }

    private static Shape diamond() {
        GeneralPath path = new GeneralPath();
        path.moveTo(0, -5);
        path.lineTo(5, 0);
        path.lineTo(0, 5);
        path.lineTo(-5, 0);
        path.closePath();
        return path;
    }

    ValueAxis axis(Scale scale) {
        if (scale.isLogarithmic()) {
            LogAxis axis = new LogAxis(scale.label());
            axis.setNumberFormatOverride(
                    new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)));
            axis.setTickUnit(new NumberTickUnit(1), true, false);
            axis.setLowerMargin(0);
            style(axis);
            return axis;
        }
        NumberAxis axis = new NumberAxis(scale.label());
        axis.setAutoRangeIncludesZero(scale.fromZero());
        axis.setStandardTickUnits(Ticks.of(scale.unit()));
        if (!Double.isNaN(scale.end())) {
            axis.setRange(0, scale.end());
        }
        style(axis);
        return axis;
    }

    /** Makes an axis hold a value. */
    void include(ValueAxis axis, double value) {
        if (!axis.getRange().contains(value)) {
            axis.setRange(Range.expandToInclude(axis.getRange(), value), false, false);
        }
    }

    /** A part of the horizontal axis, shaded, with words at its top if they are wanted. */
    IntervalMarker span(LineFigure.Span span, boolean hasWords) {
        IntervalMarker marker = new IntervalMarker(span.from(), span.to(), SHADE);
        if (hasWords) {
            marker.setLabel(span.label());
            marker.setLabelFont(fonts.plain(10));
            marker.setLabelPaint(QUIET);
            marker.setLabelBackgroundColor(new Color(255, 255, 255, 0));
            marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
            marker.setLabelTextAnchor(TextAnchor.TOP_RIGHT);
        }
        return marker;
    }

    /** A line across a plot with words on it. */
    ValueMarker across(double value, String words) {
        ValueMarker marker = new ValueMarker(value, INK, new BasicStroke(1.2f));
        marker.setLabel(words);
        marker.setLabelFont(fonts.plain(10));
        marker.setLabelPaint(INK);
        marker.setLabelBackgroundColor(new Color(255, 255, 255, 205));
        marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(TextAnchor.BOTTOM_RIGHT);
        return marker;
    }

    void style(ValueAxis axis) {
        axis.setLabelFont(fonts.plain(12));
        axis.setTickLabelFont(fonts.plain(11));
        axis.setLabelPaint(INK);
        axis.setTickLabelPaint(QUIET);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
    }

    void style(XYPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setDomainGridlineStroke(new BasicStroke(1));
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(new RectangleInsets(4, 4, 4, 4));
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    }

    void style(CategoryPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    }

    /** A chart with the finding and how to read it above. */
    JFreeChart chart(Caption caption, Plot plot) {
        JFreeChart chart = chart(plot);
        chart.addSubtitle(title(caption.title(), fonts.bold(16), INK, 2));
        chart.addSubtitle(title(caption.subtitle(), fonts.plain(12), QUIET, 10));
        return chart;
    }

    /** A chart without words. */
    JFreeChart chart(Plot plot) {
        JFreeChart chart = new JFreeChart(null, fonts.bold(16), plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(14, 16, 12, 22));
        chart.setAntiAlias(true);
        return chart;
    }

    private static TextTitle title(String text, java.awt.Font font, Paint paint, double below) {
        TextTitle title = new TextTitle(
                text,
                font,
                paint,
                RectangleEdge.TOP,
                HorizontalAlignment.LEFT,
                org.jfree.chart.ui.VerticalAlignment.TOP,
                new RectangleInsets(0, 0, below, 0));
        title.setTextAlignment(HorizontalAlignment.LEFT);
        return title;
    }

    LegendTitle legend(org.jfree.chart.LegendItemSource source) {
        LegendTitle legend = new LegendTitle(source);
        legend.setItemFont(fonts.plain(12));
        legend.setItemPaint(INK);
        legend.setFrame(BlockBorder.NONE);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setBackgroundPaint(Color.WHITE);
        legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 14));
        return legend;
    }
}
