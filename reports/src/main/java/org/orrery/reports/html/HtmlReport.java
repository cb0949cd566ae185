package org.orrery.reports.html;

import gg.jte.generated.precompiled.JtereportGenerated;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.topic.Evidence;
import org.orrery.reports.export.AtomicFile;

/** Writes an experiment as one HTML page that needs no other file and no network. */
public final class HtmlReport {

    private HtmlReport() {}

    /**
     * Writes the page.
     *
     * @param file where to
     * @param evidence the experiment
     * @param figures what is drawn of it
     * @throws UncheckedIOException when it cannot be written
     */
    public static void write(Path file, Evidence evidence, List<Figure> figures) {
        StringOutput out = new StringOutput();
        JtereportGenerated.render(
                new OwaspHtmlTemplateOutput(out),
                null,
                new PageMaker(evidence).page(figures),
                new Inlined(
                        resource("report.css"),
                        resource("echarts.min.js"),
                        resource("report.js"),
                        FigureJson.of(evidence, figures)));
        try {
            AtomicFile.write(file, writer -> writer.write(out.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What stands in the page as it is, without being escaped.
     *
     * @param style how the page looks
     * @param library the library that draws
     * @param script what the page does
     * @param data the figures as JSON without {@code <}
     */
    public record Inlined(String style, String library, String script, String data) {}

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The file " + name + " is missing from the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
