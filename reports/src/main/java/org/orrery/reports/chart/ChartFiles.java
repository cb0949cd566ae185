package org.orrery.reports.chart;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.orrery.reports.chart.drawing.Drawing;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.topic.Evidence;
import org.orrery.reports.chart.topic.Topics;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.statistics.ExperimentAnalysis;

/** Writes the charts of an experiment. */
public final class ChartFiles {

    private ChartFiles() {}

    /**
     * Writes every chart for which there are data as {@code charts/*.png} and {@code charts/*.svg}. What is written
     * depends on the experiment alone.
     *
     * @param folder the folder of the results, in which {@code charts} is made
     * @return the charts, in the order in which a reader wants them
     * @throws UncheckedIOException when a file cannot be written
     */
    public static List<ChartFile> write(Path folder, ExperimentResult result, ExperimentAnalysis analysis) {
        Path charts = folder.resolve("charts");
        Drawing drawing = new Drawing();
        List<Figure> figures = Topics.figures(new Evidence(result, analysis));
        try {
            Files.createDirectories(charts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figures.parallelStream()
                .map(figure -> write(charts, drawing, figure))
                .toList();
    }

    private static ChartFile write(Path charts, Drawing drawing, Figure figure) {
        Path png = charts.resolve(figure.caption().name() + ".png");
        Path svg = charts.resolve(figure.caption().name() + ".svg");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(png))) {
                drawing.png(figure, out);
            }
            Files.writeString(svg, drawing.svg(figure));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ChartFile(figure.caption().name(), figure.caption().title(), png, svg);
    }
}
