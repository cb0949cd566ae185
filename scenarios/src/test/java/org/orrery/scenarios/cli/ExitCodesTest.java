package org.orrery.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts can tell how it went by the exit code, people by a sentence. */
class ExitCodesTest {

    private static final String SMALL = ResultFolder.SMALL.toString();

    @TempDir
    Path temporary;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --threads 0                     | at least one thread
            --threads many                  | --threads
            --replications none             | replications
            --replications 0                | replications
            --seed x                        | --seed
            --shard 3/2                     | i/n with i from 1 to n
            --shard half                    | 2/5
            --set cluster                   | path=value
            --set cluster.pols[0].count=2   | pools
            --vary nothing.here=1,2         | nothing
            --data no-such-folder           | no such folder
            --plugin no-such.jar            | no such file
            --engine warp                   | orrery
            --format xml                    | JSON
            --fresch                        | --fresh
            """)
    void badOptionsEndWithTwo(String option, String said) {
        String[] words = option.split(" ", 2);
        Terminal terminal = words.length == 1
                ? Terminal.run("compare", SMALL, "--out", out(), words[0])
                : Terminal.run("compare", SMALL, "--out", out(), words[0], words[1]);

        assertRefused(terminal, said);
    }

    @Test
    void aMissingScenarioEndsWithTwo() {
        assertRefused(Terminal.run("compare", "no-such-scenario"), "no-such-scenario");
    }

    @Test
    void anUnknownCommandEndsWithTwo() {
        assertRefused(Terminal.run("compair", SMALL), "compare");
    }

    @Test
    void aFolderInsteadOfAScenarioEndsWithTwo() {
        assertRefused(Terminal.run("run", temporary.toString()), temporary.toString());
    }

    @Test
    void aFileInThePlaceOfTheResultsEndsWithTwo() throws IOException {
        Path file = Files.writeString(temporary.resolve("taken"), "here is something already");

        assertRefused(Terminal.run("run", SMALL, "--out", file.toString()), "taken");
    }

    @Test
    void partsOfAnExperimentThatDecidesItselfHowLongItGoesOnEndWithTwo() {
        Terminal terminal = Terminal.run(
                "compare",
                SMALL,
                "--out",
                out(),
                "--set",
                "replications={relativePrecision: 5%, max: 20}",
                "--shard",
                "1/2");

        assertRefused(terminal, "--shard");
    }

    @Test
    void mergingWhatIsNoResultEndsWithTwo() {
        assertRefused(Terminal.run("merge", temporary.toString()), "no folder of results");
    }

    @Test
    void workThatFitsNowhereEndsWithThreeAndItsResultsAreWritten() throws IOException {
        Path scenario = Files.writeString(temporary.resolve("stalled.yaml"), """
                name: stalled
                cluster: {pools: [{name: general, machine: {cpu: 4, memory: 8Gi}, count: 2}]}
                workload:
                  jobs:
                    - {name: giant, count: 3, pod: {requests: {cpu: 64}}, duration: 1m}
                """);

        Terminal terminal = Terminal.run("run", scenario.toString(), "--out", out());

        assertThat(terminal.code()).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("stalled", "giant-0", "0/2 nodes are available", "Insufficient cpu");
        assertThat(temporary.resolve("out").resolve("report.html")).exists();
        assertThat(temporary.resolve("out").resolve("summary.json")).content().contains("\"stalled\"");
    }

    @Test
    void theBaselineOfAComparisonSaysThatItIsOnlyThat() {
        Terminal terminal = Terminal.run("run", SMALL, "--out", out());

        assertThat(terminal.code()).isEqualTo(ExitCode.DONE);
        assertThat(terminal.out()).contains("Only the baseline was run");
    }

    private String out() {
        return temporary.resolve("out").toString();
    }

    private static void assertRefused(Terminal terminal, String said) {
        assertThat(terminal.err()).contains(said).doesNotContain("Exception", "\tat ");
        assertThat(terminal.code()).as(terminal.err()).isEqualTo(ExitCode.BAD_INPUT);
    }
}
