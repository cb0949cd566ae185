package org.orrery.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans: the cheapest variant that keeps what is wanted. */
class PlanCommandTest {

    private static final String SCENARIO = """
            name: how-many
            horizon: 4h
            seed: 5
            replications: 2
            cluster: {pools: [{name: general, machine: {cpu: 4, memory: 16Gi}, count: 1, price: 0.20/h}]}
            workload:
              jobs:
                - {name: work, arrivals: {poisson: {rate: 1/min}}, pod: {requests: {cpu: 1, memory: 1Gi}}, work: {exponential: {mean: 5m}}}
            %s
            compare: {'cluster.pools[general].count': [1, 2, 3, 4]}
            """;

    @TempDir
    Path temporary;

    private Path scenario = Path.of("");

    @BeforeEach
    void write() throws IOException {
        scenario = Files.writeString(
                temporary.resolve("how-many.yaml"),
                SCENARIO.formatted(
                        "objectives: [{metric: tasks.wait.mean, atMost: 30s}, {metric: cost.total, goal: min}]"));
    }

    @Test
    void findsTheFewestNodesThatKeepTheWaitShort() throws IOException {
        ResultFolder results = new ResultFolder(temporary.resolve("out"));
        Terminal terminal = results.run("plan", scenario);

        assertThat(terminal.code()).isEqualTo(ExitCode.DONE);
        // A load of five cores: one node is overrun, two are enough, three cost more.
        assertThat(terminal.out().replaceAll("\\s+", " "))
                .contains("count=2 is the cheapest of 4 variants that keeps tasks.wait.mean at most 30 s (95 %"
                        + " confidence): it costs 1.60 USD.")
                .contains("count=1 does not keep it.");
        // What cannot be the answer any more is not run any further.
        long dearest = results.text("metrics.csv")
                .lines()
                .filter(line -> line.startsWith("count=4,") && line.contains(",cost.total,,"))
                .count();
        assertThat(dearest).isEqualTo(5);
    }

    @Test
    void offersNoOptionForWhatItDecidesItself() {
        Terminal terminal = Terminal.run("plan", scenario.toString(), "--replications", "7");

        assertThat(terminal.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(terminal.err()).contains("--replications");
        assertThat(Terminal.run("plan", "--help").out())
                .contains("--most")
                .doesNotContain("--replications", "--quick", "--shard");
    }

    @Test
    void refusesAScenarioThatPromisesNothing() throws IOException {
        Files.writeString(scenario, SCENARIO.formatted("objectives: [{metric: cost.total, goal: min}]"));
        Terminal terminal = Terminal.run(
                "plan", scenario.toString(), "--out", temporary.resolve("out").toString());

        assertThat(terminal.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(terminal.err()).contains("atLeast or atMost");
    }

    @Test
    void refusesAConfidenceThatIsNone() {
        assertThat(Terminal.run("plan", scenario.toString(), "--confidence", "0.9")
                        .err())
                .contains("such as 95%");
        assertThat(Terminal.run("plan", scenario.toString(), "--confidence", "100%")
                        .err())
                .contains("between 50 % and 100 %");
    }
}
