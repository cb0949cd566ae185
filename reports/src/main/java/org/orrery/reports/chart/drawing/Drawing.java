package org.orrery.reports.chart.drawing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.text.TextUtils;
import org.jfree.svg.SVGGraphics2D;

/** A figure laid out by {@link Draughtsman}, which can be had as a picture and as a drawing. For one thread. */
public final class Drawing {

    /** Width of all drawings in points. */
    static final int WIDTH = 800;

    private static final int PIXELS_PER_POINT = 2;
    private static final double HUNDREDTHS = 100;

    static {
        // Or else turned text would be drawn as outlines, which nobody can search or read aloud.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    private final String name;
    private final List<Sheet> sheets;
    private final int height;

    Drawing(String name, List<Sheet> sheets) {
        this.name = name;
        this.sheets = sheets;
        height = sheets.stream().mapToInt(Sheet::height).sum();
    }

    /** The bytes of a PNG with two pixels a point. */
    public byte[] png() {
        BufferedImage image =
                new BufferedImage(WIDTH * PIXELS_PER_POINT, height * PIXELS_PER_POINT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        draw(graphics);
        graphics.dispose();
        return Png.of(image);
    }

    /** The text of an SVG. */
    public String svg() {
        SVGGraphics2D graphics = new SVGGraphics2D(WIDTH, height);
        // Its own names would hold the time of day.
        graphics.setDefsKeyPrefix(name + "-");
        graphics.setGeomDoubleConverter(Drawing::coordinate);
        draw(graphics);
        return graphics.getSVGDocument();
    }

    /** A coordinate to a hundredth of a point, which is below what can be seen. */
    private static String coordinate(double value) {
        double rounded = Math.rint(value * HUNDREDTHS) / HUNDREDTHS;
        return rounded == (long) rounded ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    private void draw(Graphics2D graphics) {
        int top = 0;
        for (Sheet sheet : sheets) {
            sheet.chart().draw(graphics, new Rectangle2D.Double(0, top, WIDTH, sheet.height()));
            top += sheet.height();
        }
    }
}
