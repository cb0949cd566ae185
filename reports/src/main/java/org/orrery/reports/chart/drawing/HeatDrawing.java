package org.orrery.reports.chart.drawing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.LookupPaintScale;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.orrery.reports.chart.figure.HeatFigure;
import org.orrery.reports.chart.figure.HeatFigure.Panel;
import org.orrery.reports.chart.figure.Palette;

/** Draws heat maps as pictures of a pixel a value, which stay small however many values there are. */
final class HeatDrawing {

    private static final int MISSING = 0xDADCE0;
    private static final int COLOURS = 100;

    private final Look look;

    HeatDrawing(Look look) {
        this.look = look;
    }

    JFreeChart draw(HeatFigure figure) {
        ValueAxis time = look.axis(figure.x());
        CombinedDomainXYPlot all = new CombinedDomainXYPlot(time);
        all.setGap(12);
        figure.panels().forEach(panel -> all.add(plot(figure, panel)));
        JFreeChart chart = look.chart(figure.caption(), all);
        chart.addSubtitle(legend(figure));
        return chart;
    }

    private XYPlot plot(HeatFigure figure, Panel panel) {
        NumberAxis rows = new NumberAxis(figure.panels().size() > 3 ? "" : figure.rowName());
        look.style(rows);
        rows.setRange(0, panel.rows().size());
        rows.setInverted(true);
        rows.setTickLabelsVisible(false);
        XYPlot plot = new XYPlot(null, null, rows, null);
        look.style(plot);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.addAnnotation(new HeatPicture(
                picture(panel, figure.largest()), panel.width(), panel.rows().size()));
        plot.addAnnotation(new PanelTitle(panel.title(), look));
        return plot;
    }

    private static BufferedImage picture(Panel panel, double largest) {
        int columns = panel.values()[0].length;
        BufferedImage picture = new BufferedImage(columns, panel.values().length, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < panel.values().length; row++) {
            for (int column = 0; column < columns; column++) {
                double value = panel.values()[row][column];
                picture.setRGB(column, row, Double.isNaN(value) ? MISSING : colour(value / largest));
            }
        }
        return picture;
    }

    /** The colour of a share of the largest value, between the two stops that it lies between. */
    private static int colour(double share) {
        double at = Math.max(0, Math.min(1, share)) * (Palette.heat().size() - 1);
        int below = Math.min((int) at, Palette.heat().size() - 2);
        Color from = new Color(Palette.heat().get(below));
        Color to = new Color(Palette.heat().get(below + 1));
        double part = at - below;
        return new Color(
                        mix(from.getRed(), to.getRed(), part),
                        mix(from.getGreen(), to.getGreen(), part),
                        mix(from.getBlue(), to.getBlue(), part))
                .getRGB();
    }

    private static int mix(int from, int to, double part) {
        return (int) Math.round(from + part * (to - from));
    }

    private PaintScaleLegend legend(HeatFigure figure) {
        LookupPaintScale scale = new LookupPaintScale(0, figure.largest(), Color.WHITE);
        for (int i = 0; i < COLOURS; i++) {
            scale.add(figure.largest() * i / COLOURS, new Color(colour((i + 0.5) / COLOURS)));
        }
        ValueAxis axis = look.axis(figure.colour());
        axis.setRange(0, figure.largest());
        PaintScaleLegend legend = new PaintScaleLegend(scale, axis);
        legend.setPosition(RectangleEdge.RIGHT);
        legend.setMargin(new RectangleInsets(10, 12, 40, 0));
        legend.setStripWidth(12);
        legend.setStripOutlineVisible(false);
        legend.setSubdivisionCount(COLOURS);
        legend.setBackgroundPaint(Color.WHITE);
        return legend;
    }
}
