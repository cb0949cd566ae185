package org.orrery.reports.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.topic.Evidence;
import org.orrery.reports.chart.topic.Topics;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.sample.SampleAnalysis;
import org.orrery.reports.sample.SampleExperiment;

/** The page in a real browser, Chromium or Chrome; skipped where there is none. */
class ReportInBrowserTest {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final int MINUTES = 3;

    @TempDir
    Path folder;

    @Test
    void everyChartIsDrawnWithoutErrorsAndEveryVariantCanBeToggled() throws IOException, InterruptedException {
        Optional<Path> browser = browser();
        if (browser.isEmpty()) {
            System.out.println(
                    "Skipped, since no Chromium is on the path: " + getClass().getSimpleName());
        }
        assumeTrue(browser.isPresent(), "no Chromium on the path");
        ExperimentResult result =
                SampleExperiment.sample().replications(3).growing().serving().result();
        Evidence evidence = new Evidence(result, SampleAnalysis.of(result, "fgd"));
        List<Figure> figures = Topics.figures(evidence);
        Path page = folder.resolve("report.html");
        HtmlReport.write(page, evidence, figures);
        Path content = folder.resolve("content.html");
        Path log = folder.resolve("log.txt");

        show(browser.get(), page, content, log);

        assertThat(Files.readAllLines(log)).noneMatch(line -> line.contains(":CONSOLE"));
        String shown = Files.readString(content).replaceAll("(?s)<script\\b.*?</script>", "");
        assertThat(count("<div class=\"chart\"[^>]*><div[^>]*>(<div[^>]*>)?<(svg|canvas)", shown))
                .isEqualTo(figures.size());
        assertThat(count("<button type=\"button\" aria-pressed=\"true\">", shown))
                .isEqualTo(result.variants().size());
    }

    /** Has a page shown on a screen so high that all of it is seen, and written down as it is then. */
    private void show(Path browser, Path page, Path content, Path log) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=1200,20000",
                "--virtual-time-budget=8000",
                "--enable-logging=stderr",
                "--dump-dom",
                page.toUri().toString()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(content.toFile())
                .redirectError(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Optional<Path> browser() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator, -1))
                .flatMap(place -> NAMES.stream().map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
