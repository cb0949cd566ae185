package org.orrery.reports.chart.drawing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jfree.chart.JFreeChart;
import org.jfree.svg.SVGGraphics2D;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.figure.LineFigure;

/** Draws figures. Every figure is drawn anew, so that several threads can do so at once. */
public final class Drawing {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 450;
    private static final int PIXELS_PER_POINT = 2;

    private final Look look = new Look();

    /** Writes a figure as a PNG with two pixels a point. */
    public void png(Figure figure, OutputStream out) throws IOException {
        int height = height(figure);
        BufferedImage image =
                new BufferedImage(WIDTH * PIXELS_PER_POINT, height * PIXELS_PER_POINT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        chart(figure).draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
        graphics.dispose();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        }
    }

    /** A figure as SVG. */
    public String svg(Figure figure) {
        int height = height(figure);
        SVGGraphics2D graphics = new SVGGraphics2D(WIDTH, height);
        // Its own names would hold the time of day.
        graphics.setDefsKeyPrefix(figure.caption().name() + "-");
        chart(figure).draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
        return graphics.getSVGDocument();
    }

    private JFreeChart chart(Figure figure) {
        if (figure instanceof LineFigure lines) {
            return new LineDrawing(look).draw(lines);
        }
        throw new IllegalArgumentException(
                "Nothing draws a " + figure.getClass().getSimpleName() + ".");
    }

    private static int height(Figure figure) {
        if (figure instanceof LineFigure lines) {
            int perPanel = lines.panels().size() > 3 ? 110 : 150;
            return Math.max(HEIGHT, 150 + perPanel * lines.panels().size());
        }
        return HEIGHT;
    }
}
