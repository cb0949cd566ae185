package org.orrery.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What options of the commands do to an experiment. */
class OptionsTest {

    @TempDir
    Path temporary;

    private JsonNode summary(Terminal terminal) {
        assertThat(terminal.code()).as(terminal.err()).isEqualTo(ExitCode.DONE);
        return JsonMapper.shared().readTree(new ResultFolder(temporary.resolve("out")).text("summary.json"));
    }

    private Terminal compare(String... options) {
        return new ResultFolder(temporary.resolve("out")).run("compare", ResultFolder.SMALL, options);
    }

    @Test
    void setOverridesAValue() {
        JsonNode summary = summary(compare("--set", "cluster.pools[general].count=5"));

        assertThat(summary.at("/variants/0/metrics/nodes.mean/mean").doubleValue())
                .isEqualTo(5);
    }

    @Test
    void varyAddsAnAxis() {
        JsonNode summary = summary(compare("--vary", "cluster.pools[general].count=3,4,5", "--replications", "1"));

        assertThat(summary.at("/variants")).hasSize(6);
        assertThat(summary.at("/variants/0/settings/cluster.pools[general].count")
                        .stringValue())
                .isEqualTo("3");
        assertThat(summary.at("/variants/0/settings/policies.placement").stringValue())
                .isEqualTo("worst-fit");
    }

    @Test
    void replicationsAreCounted() {
        JsonNode summary = summary(compare("--replications", "2"));

        assertThat(summary.at("/variants/1/replications").intValue()).isEqualTo(2);
    }

    @Test
    void aQuickLookIsMarkedAsAPreviewWhereverItIsRead() {
        Terminal terminal = compare("--set", "replications=10", "--quick");

        assertThat(summary(terminal).at("/variants/0/replications").intValue()).isEqualTo(3);
        assertThat(terminal.out()).contains("Preview");
        assertThat(new ResultFolder(temporary.resolve("out")).text("report.html"))
                .contains("Preview");
        assertThat(summary(terminal).at("/notes/0").stringValue()).contains("Preview");
    }

    @Test
    void jsonIsWhatTheSummaryHolds() {
        Terminal terminal = compare("--format", "json");

        assertThat(JsonMapper.shared().readTree(terminal.out())).isEqualTo(summary(terminal));
    }

    @Test
    void quietSaysNothing() {
        Terminal terminal = compare("--quiet");

        assertThat(terminal).isEqualTo(new Terminal(ExitCode.DONE, "", ""));
    }

    @Test
    void theClassicEngineRunsTheTasksOfAScenario() {
        JsonNode own = summary(compare("--set", "cluster.pools[general].count=3"));
        JsonNode classic = summary(compare("--set", "cluster.pools[general].count=3", "--engine", "classic"));

        double completed = own.at("/variants/0/metrics/tasks.completed/mean").doubleValue();
        assertThat(completed).isPositive();
        assertThat(classic.at("/variants/0/metrics/tasks.completed/mean").doubleValue())
                .isBetween(0.9 * completed, 1.1 * completed);
        assertThat(classic.at("/run/reused").intValue()).isZero();
    }

    @Test
    void injectAddsAFault() {
        double undisturbed =
                summary(compare()).at("/variants/0/metrics/lost.work/mean").doubleValue();
        double disturbed = summary(compare("--inject", "node-crash: {at: 10m, for: 5m}"))
                .at("/variants/0/metrics/lost.work/mean")
                .doubleValue();

        assertThat(undisturbed).isZero();
        assertThat(disturbed).isPositive();
    }

    @Test
    void whatIsInjectedMustBeAFault() {
        Terminal terminal = compare("--inject", "zone b");

        assertThat(terminal.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(terminal.err()).contains("--inject zone b").contains("zone-outage: {zone: b");
    }
}
