package org.orrery.reports.chart.drawing;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** The name of a panel, in its upper left corner on a light ground. */
final class PanelTitle extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1;
    private static final int SIZE = 12;

    private final String text;
    private final transient Look look;

    PanelTitle(String text, Look look) {
        this.text = text;
        this.look = look;
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
        graphics.setFont(look.fonts().bold(SIZE));
        double width = graphics.getFontMetrics().stringWidth(text);
        graphics.setPaint(new java.awt.Color(255, 255, 255, 205));
        graphics.fill(new Rectangle2D.Double(area.getX() + 2, area.getY() + 1, width + 8, SIZE + 6));
        graphics.setPaint(look.ink());
        graphics.drawString(text, (float) area.getX() + 6, (float) area.getY() + SIZE + 2);
    }
}
