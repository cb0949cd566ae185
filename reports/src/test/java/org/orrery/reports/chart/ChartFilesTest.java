package org.orrery.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.topic.Evidence;
import org.orrery.reports.chart.topic.Topics;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.sample.SampleAnalysis;
import org.orrery.reports.sample.SampleExperiment;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartFilesTest {

    @TempDir
    Path folder;

    private static List<Figure> figures(SampleExperiment sample) {
        ExperimentResult result = sample.result();
        return Topics.figures(new Evidence(result, SampleAnalysis.of(result, "fgd")));
    }

    private ChartFile write(SampleExperiment sample, String name) {
        List<Figure> wanted = figures(sample).stream()
                .filter(figure -> figure.caption().name().equals(name))
                .toList();
        return ChartFiles.write(folder, wanted).get(0);
    }

    @Test
    void everyChartIsWrittenAsPictureAndAsDrawingOfItsTitle() {
        List<ChartFile> charts = ChartFiles.write(
                folder, figures(SampleExperiment.sample().replications(2).growing()));
        assertThat(charts)
                .extracting(ChartFile::name)
                .containsExactly(
                        "comparison",
                        "paired-differences",
                        "trade-off",
                        "allocation-curve",
                        "gpu-over-time",
                        "cpu-over-time",
                        "memory-over-time",
                        "waiting-over-time",
                        "ready-over-time",
                        "distribution-scheduling-latency",
                        "distribution-tasks-wait",
                        "nodes-over-time",
                        "heat-map-cpu-used",
                        "heat-map-gpu-allocated");
        assertThat(charts).allSatisfy(chart -> {
            assertThat(chart.png()).isNotEmptyFile();
            // Long titles are broken into lines.
            assertThat(String.join(" ", texts(chart))).containsIgnoringWhitespaces(chart.title());
        });
    }

    @Test
    void linesOverTimeHaveUnitsOnTheirAxesAndALegendEntryForEachVariant() {
        ChartFile chart = write(SampleExperiment.sample(), "gpu-over-time");
        assertThat(texts(chart)).contains("time (h)", "%", "first-fit", "best-fit", "fgd");
    }

    @Test
    void moreThanFourVariantsHavePanelsOfTheirOwn() {
        ChartFile chart = write(SampleExperiment.sample().variants("a", "b", "c", "d", "e"), "gpu-over-time");
        assertThat(texts(chart))
                .contains("a", "b", "c", "d", "e", "GPU allocated")
                .filteredOn("%"::equals)
                .hasSize(5);
    }

    @Test
    void aSweepIsDrawnAgainstItsValues() {
        ChartFile chart = write(SampleExperiment.sample().sweep(40.0, 60.0, 80.0), "sweep-cluster-pools-general-count");
        assertThat(texts(chart)).contains("cluster.pools[general].count (nodes)", "gpu.allocated", "cost.total");
        assertThat(chart.title()).startsWith("gpu.allocated rises from 55");
    }

    @Test
    void aSingleRunHasNoComparison() {
        assertThat(figures(SampleExperiment.sample().variants("only").replications(1)))
                .extracting(figure -> figure.caption().name())
                .contains("cpu-over-time", "heat-map-cpu-used")
                .doesNotContain("comparison", "paired-differences", "trade-off", "nodes-over-time");
    }

    @Test
    void theSameExperimentGivesTheSameDrawings() throws IOException {
        ChartFile chart = write(SampleExperiment.sample(), "cpu-over-time");
        String first = Files.readString(chart.svg());
        write(SampleExperiment.sample(), "cpu-over-time");
        assertThat(Files.readString(chart.svg())).isEqualTo(first);
    }

    private static List<String> texts(ChartFile chart) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            // The document type would be fetched from the network.
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            Document document = builder.parse(chart.svg().toFile());
            NodeList nodes = document.getElementsByTagName("text");
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                texts.add(nodes.item(i).getTextContent());
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new AssertionError(chart.svg() + " is no SVG", e);
        }
    }
}
