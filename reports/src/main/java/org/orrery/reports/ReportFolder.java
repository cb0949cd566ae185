package org.orrery.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.orrery.reports.chart.ChartFiles;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.topic.Evidence;
import org.orrery.reports.chart.topic.Topics;
import org.orrery.reports.export.ResultFiles;
import org.orrery.reports.html.HtmlReport;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.statistics.ExperimentAnalysis;

/** Writes everything that is reported of an experiment: tables, summary, charts and page. */
public final class ReportFolder {

    private ReportFolder() {}

    /**
     * Writes all files into a folder, several at a time. The folder is made when it is not there.
     *
     * @throws UncheckedIOException when a file cannot be written
     */
    public static void write(Path folder, ExperimentResult result, ExperimentAnalysis analysis) {
        Evidence evidence = new Evidence(result, analysis);
        List<Figure> figures = Topics.figures(evidence);
        List<Runnable> parts = List.of(
                () -> writeTables(folder, result, analysis),
                () -> ChartFiles.write(folder, figures),
                () -> HtmlReport.write(folder.resolve("report.html"), evidence, figures));
        parts.parallelStream().forEach(Runnable::run);
    }

    private static void writeTables(Path folder, ExperimentResult result, ExperimentAnalysis analysis) {
        try {
            ResultFiles.write(folder, result, analysis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
