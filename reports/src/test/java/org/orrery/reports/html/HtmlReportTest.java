package org.orrery.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.reports.chart.topic.Evidence;
import org.orrery.reports.chart.topic.Topics;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.sample.SampleAnalysis;
import org.orrery.reports.sample.SampleExperiment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HtmlReportTest {

    @TempDir
    Path folder;

    private String page(SampleExperiment sample) throws IOException {
        ExperimentResult result = sample.result();
        Path file = folder.resolve("report.html");
        Evidence evidence = new Evidence(result, SampleAnalysis.of(result, "fgd"));
        HtmlReport.write(file, evidence, Topics.figures(evidence));
        return Files.readString(file);
    }

    /** The page without its scripts and styles. */
    private static String words(String page) {
        return page.replaceAll("(?s)<(script|style)\\b.*?</\\1>", "");
    }

    private static JsonNode data(String page) {
        MatchResult found = Pattern.compile("(?s)<script type=\"application/json\" id=\"figures\">(.*?)</script>")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow();
        return JsonMapper.shared().readTree(found.group(1));
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws IOException {
        String page = page(SampleExperiment.sample());
        assertThat(Pattern.compile("<[^>]*\\b(src|href)\\s*=")
                        .matcher(words(page))
                        .find())
                .isFalse();
        assertThat(page).contains("default-src 'none'").doesNotContain("<script src", "<link", "@import url");
    }

    @Test
    void answersComeBeforeTheTableAndTheTableBeforeTheCharts() throws IOException {
        String page = words(page(SampleExperiment.sample()));
        assertThat(page).containsSubsequence("fgd allocates more GPU", "5 replications are few", "Variants", "Charts");
    }

    @Test
    void theBestVariantIsMarkedAndIntervalsAreShown() throws IOException {
        String page = words(page(SampleExperiment.sample()));
        assertThat(page).containsPattern("(?s)<tr class=\"best\">.*?fgd").containsPattern("63\\.\\d ± \\d\\.\\d %");
    }

    @Test
    void aNameThatIsAScriptIsHarmless() throws IOException {
        String page = page(SampleExperiment.sample().variants("plain", "<script>alert(1)</script>"));
        assertThat(page).doesNotContain("<script>alert(1)");
        assertThat(words(page)).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(data(page).at("/variants/1/name").asString()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void everyFigureHasItsDataAndItsPlace() throws IOException {
        String page = page(SampleExperiment.sample());
        int places = words(page).split("<figure>", -1).length - 1;
        assertThat(data(page).get("figures").size()).isEqualTo(places).isGreaterThan(8);
    }

    @Test
    void longSeriesAreThinned() throws IOException {
        JsonNode figures =
                data(page(SampleExperiment.sample().bins(2000).replications(1))).get("figures");
        assertThat(figures.findValues("y"))
                .isNotEmpty()
                .allSatisfy(y -> assertThat(y.size()).isLessThanOrEqualTo(1600));
    }

    @Test
    void aStalledVariantNamesThePodsThatHaveNoPlace() throws IOException {
        assertThat(words(page(SampleExperiment.sample().stalled())))
                .containsSubsequence("How the runs ended", "stalled", "14 pods can never be placed");
    }

    @Test
    void metricsAreDefined() throws IOException {
        assertThat(words(page(SampleExperiment.sample())))
                .contains(
                        "Share of the allocatable processors that pods have been given.",
                        "integral of requested cores / integral of allocatable cores",
                        "cpu.allocated{pool=general}");
    }

    @Test
    void aRunOfOneVariantIsRepeatedByRun() throws IOException {
        assertThat(words(page(SampleExperiment.sample().variants("only").replications(1))))
                .contains("./orrery run scenario.resolved.yaml");
    }
}
