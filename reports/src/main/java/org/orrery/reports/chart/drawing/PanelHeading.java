package org.orrery.reports.chart.drawing;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** What a narrow panel is of, with a few words below it, in the room that is left free for them at the top. */
final class PanelHeading extends AbstractXYAnnotation {

    /** The room that a heading needs, in points. */
    static final int HEIGHT = 48;

    private static final long serialVersionUID = 1;
    private static final double SIZE = 12;
    private static final double NOTE_SIZE = 10;
    private static final double SMALLEST = 8;
    private static final int NOTE_LINES = 2;

    private final String title;
    private final String note;
    private final transient Look look;

    PanelHeading(String title, String note, Look look) {
        this.title = title;
        this.note = note;
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
        graphics.setPaint(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), HEIGHT));
        Font bold = look.fonts().bold(SIZE);
        double tooWide = graphics.getFontMetrics(bold).stringWidth(title) / area.getWidth();
        graphics.setFont(tooWide > 1 ? look.fonts().bold(Math.max(SMALLEST, SIZE / tooWide)) : bold);
        graphics.setPaint(look.ink());
        double y = area.getY() + SIZE;
        graphics.drawString(title, (float) area.getX(), (float) y);
        graphics.setFont(look.fonts().plain(NOTE_SIZE));
        graphics.setPaint(look.quiet());
        for (String line : lines(graphics, area.getWidth())) {
            y += NOTE_SIZE + 3;
            graphics.drawString(line, (float) area.getX(), (float) y);
        }
    }

    /** The note in lines as wide as the panel; the last may be wider. */
    private List<String> lines(Graphics2D graphics, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : note.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (lines.size() < NOTE_LINES - 1
                    && !line.isEmpty()
                    && graphics.getFontMetrics().stringWidth(longer) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
