package org.orrery.reports.chart.drawing;

import java.awt.Color;
import java.util.Arrays;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.CategoryAnchor;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.orrery.reports.chart.figure.Palette;
import org.orrery.reports.chart.figure.StackFigure;
import org.orrery.reports.chart.figure.StackFigure.Row;

/** Draws bars made up of parts. */
final class StackDrawing {

    private static final int AROUND_ROWS = 170;
    private static final int ROW_HEIGHT = 34;
    /** Room for the words behind the longest bar. */
    private static final double MARGIN = 0.22;

    private static final int LABEL_LINES = 2;

    private final Look look;

    StackDrawing(Look look) {
        this.look = look;
    }

    Sheet draw(StackFigure figure) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (Row row : figure.rows()) {
            for (int part = 0; part < figure.parts().size(); part++) {
                data.addValue(row.values()[part], figure.parts().get(part), row.label());
            }
        }
        StackedBarRenderer renderer = new StackedBarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        for (int part = 0; part < figure.parts().size(); part++) {
            renderer.setSeriesPaint(part, new Color(Palette.part(part)));
        }
        CategoryAxis names = new CategoryAxis();
        names.setTickLabelFont(look.fonts().plain(11));
        names.setTickLabelPaint(look.ink());
        names.setAxisLineVisible(false);
        names.setTickMarksVisible(false);
        names.setMaximumCategoryLabelLines(LABEL_LINES);
        names.setCategoryMargin(0.35);
        ValueAxis values = look.axis(figure.x());
        values.setUpperMargin(MARGIN);
        CategoryPlot plot = new CategoryPlot(data, names, values, renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        look.style(plot);
        for (Row row : figure.rows()) {
            plot.addAnnotation(words(row));
        }
        JFreeChart chart = look.chart(figure.caption(), plot);
        chart.addLegend(look.legend(plot));
        return new Sheet(chart, AROUND_ROWS + figure.rows().size() * ROW_HEIGHT);
    }

    private CategoryTextAnnotation words(Row row) {
        CategoryTextAnnotation words = new CategoryTextAnnotation(
                " " + row.text(), row.label(), Arrays.stream(row.values()).sum());
        words.setFont(look.fonts().plain(11));
        words.setPaint(look.ink());
        words.setTextAnchor(TextAnchor.CENTER_LEFT);
        words.setCategoryAnchor(CategoryAnchor.MIDDLE);
        return words;
    }
}
