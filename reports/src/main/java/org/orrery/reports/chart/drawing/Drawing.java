package org.orrery.reports.chart.drawing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jfree.chart.text.TextUtils;
import org.jfree.svg.SVGGraphics2D;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.figure.HeatFigure;
import org.orrery.reports.chart.figure.IntervalFigure;
import org.orrery.reports.chart.figure.LineFigure;
import org.orrery.reports.chart.figure.ScatterFigure;

/** Draws figures. Every figure is drawn anew, so that several threads can do so at once. */
public final class Drawing {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 450;
    private static final int AROUND_PANELS = 150;
    private static final int PANEL = 150;
    private static final int LOW_PANEL = 110;
    private static final int PIXELS_PER_POINT = 2;
    private static final double HUNDREDTHS = 100;

    static {
        // Or else turned text would be drawn as outlines, which nobody can search or read aloud.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    private final Look look = new Look();

    /** Writes a figure as a PNG with two pixels a point. */
    public void png(Figure figure, OutputStream out) throws IOException {
        List<Sheet> sheets = sheets(figure);
        BufferedImage image = new BufferedImage(
                WIDTH * PIXELS_PER_POINT, height(sheets) * PIXELS_PER_POINT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        draw(sheets, graphics);
        graphics.dispose();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        }
    }

    /** A figure as SVG. */
    public String svg(Figure figure) {
        List<Sheet> sheets = sheets(figure);
        SVGGraphics2D graphics = new SVGGraphics2D(WIDTH, height(sheets));
        // Its own names would hold the time of day.
        graphics.setDefsKeyPrefix(figure.caption().name() + "-");
        graphics.setGeomDoubleConverter(Drawing::coordinate);
        draw(sheets, graphics);
        return graphics.getSVGDocument();
    }

    /** A coordinate to a hundredth of a point, which is below what can be seen. */
    private static String coordinate(double value) {
        double rounded = Math.rint(value * HUNDREDTHS) / HUNDREDTHS;
        return rounded == (long) rounded ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    private static void draw(List<Sheet> sheets, Graphics2D graphics) {
        int top = 0;
        for (Sheet sheet : sheets) {
            sheet.chart().draw(graphics, new Rectangle2D.Double(0, top, WIDTH, sheet.height()));
            top += sheet.height();
        }
    }

    private static int height(List<Sheet> sheets) {
        return sheets.stream().mapToInt(Sheet::height).sum();
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
        throw new IllegalArgumentException(
                "Nothing draws a " + figure.getClass().getSimpleName() + ".");
    }

    private static int height(int panels) {
        return Math.max(HEIGHT, AROUND_PANELS + panels * (panels > 3 ? LOW_PANEL : PANEL));
    }
}
