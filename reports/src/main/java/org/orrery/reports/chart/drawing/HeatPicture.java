package org.orrery.reports.chart.drawing;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** A picture laid over the time and rows that it is of. */
final class HeatPicture extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1;
    private static final int ENLARGED = 4;

    private final transient BufferedImage picture;
    private final double width;
    private final int rows;

    /**
     * A picture from time zero and the first row on.
     *
     * @param width time that a pixel is wide
     */
    HeatPicture(BufferedImage picture, double width, int rows) {
        this.picture = enlarged(picture);
        this.width = width * picture.getWidth();
        this.rows = rows;
    }

    /** Larger pixels, so that what shows the picture does not blur it. */
    private static BufferedImage enlarged(BufferedImage small) {
        BufferedImage large = new BufferedImage(
                small.getWidth() * ENLARGED, small.getHeight() * ENLARGED, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < large.getHeight(); y++) {
            for (int x = 0; x < large.getWidth(); x++) {
                large.setRGB(x, y, small.getRGB(x / ENLARGED, y / ENLARGED));
            }
        }
        return large;
    }

    @Override
    public void draw(
            Graphics2D graphics,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            int rendererIndex,
            PlotRenderingInfo info) {
        int left = (int) Math.round(domainAxis.valueToJava2D(0, area, RectangleEdge.BOTTOM));
        int right = (int) Math.round(domainAxis.valueToJava2D(width, area, RectangleEdge.BOTTOM));
        int top = (int) Math.round(rangeAxis.valueToJava2D(0, area, RectangleEdge.LEFT));
        int bottom = (int) Math.round(rangeAxis.valueToJava2D(rows, area, RectangleEdge.LEFT));
        Image image = picture;
        graphics.drawImage(image, left, top, right - left, bottom - top, null);
    }
}
