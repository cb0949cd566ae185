package org.orrery.reports.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.orrery.reports.chart.drawing.Draughtsman;
import org.orrery.reports.chart.drawing.Drawing;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.export.AtomicFile;

/** Writes figures as charts. */
public final class ChartFiles {

    private ChartFiles() {}

    /**
     * Writes figures as {@code charts/*.png} and {@code charts/*.svg}. What is written depends on the figures alone.
     *
     * @param folder the folder of the results, in which {@code charts} is made
     * @return the charts, in the order of the figures
     * @throws UncheckedIOException when a file cannot be written
     */
    public static List<ChartFile> write(Path folder, List<Figure> figures) {
        Path charts = folder.resolve("charts");
        Draughtsman draughtsman = new Draughtsman();
        return figures.parallelStream()
                .map(figure -> write(charts, draughtsman.draw(figure), figure))
                .toList();
    }

    private static ChartFile write(Path charts, Drawing drawing, Figure figure) {
        Path png = charts.resolve(figure.caption().name() + ".png");
        Path svg = charts.resolve(figure.caption().name() + ".svg");
        try {
            AtomicFile.write(png, drawing.png());
            AtomicFile.write(svg, out -> out.write(drawing.svg()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ChartFile(figure.caption().name(), figure.caption().title(), png, svg);
    }
}
