package org.orrery.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same scenario and seed give the same files to the last bit, however the experiment is run. */
class SameResultsTest {

    @TempDir
    static Path temporary;

    private static ResultFolder whole = folder("");

    @BeforeAll
    static void runInOnePiece() {
        whole = folder("whole");
        assertThat(whole.run("compare", ResultFolder.SMALL, "--threads", "1").code())
                .isEqualTo(ExitCode.DONE);
        assertThat(whole.hashes())
                .containsKeys("summary.json", "metrics.csv", "timeseries.csv", "variants.csv", "report.html");
        assertThat(whole.replications()).hasSize(6);
    }

    private static ResultFolder folder(String name) {
        return new ResultFolder(temporary == null ? Path.of(name) : temporary.resolve(name));
    }

    @Test
    void onManyThreads() {
        ResultFolder many = folder("many");

        many.run("compare", ResultFolder.SMALL, "--threads", "5");

        assertThat(many.differencesFrom(whole)).isEmpty();
    }

    @Test
    void fromTheResolvedScenario() {
        ResultFolder again = folder("again");

        again.run("compare", whole.path().resolve("scenario.resolved.yaml"));

        assertThat(again.differencesFrom(whole)).isEmpty();
    }

    @Test
    void afterAnInterruption() throws IOException {
        ResultFolder resumed = folder("resumed");
        resumed.run("compare", ResultFolder.SMALL);
        Files.delete(resumed.path().resolve("summary.json"));
        Files.delete(resumed.replications().get(0));
        Path cut = resumed.replications().get(1);
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 100));

        Terminal terminal = resumed.run("compare", ResultFolder.SMALL);

        assertThat(terminal.code()).isEqualTo(ExitCode.DONE);
        assertThat(terminal.err()).contains(String.valueOf(cut.getFileName()), "computed again");
        assertThat(resumed.text("summary.json")).contains("\"reused\" : 4");
        assertThat(resumed.differencesFrom(whole)).isEmpty();
    }

    @Test
    void anewWhenAskedTo() {
        ResultFolder fresh = folder("fresh");
        fresh.run("compare", ResultFolder.SMALL);

        fresh.run("compare", ResultFolder.SMALL, "--fresh");

        assertThat(fresh.text("summary.json")).contains("\"reused\" : 0");
        assertThat(fresh.differencesFrom(whole)).isEmpty();
    }

    @Test
    void fromPartsThatWereRunApart() {
        ResultFolder first = folder("first");
        ResultFolder second = folder("second");
        ResultFolder merged = folder("merged");
        assertThat(first.run("compare", ResultFolder.SMALL, "--shard", "1/2").code())
                .isEqualTo(ExitCode.DONE);
        assertThat(second.run("compare", ResultFolder.SMALL, "--shard", "2/2").code())
                .isEqualTo(ExitCode.DONE);

        Terminal terminal = Terminal.run(
                "merge",
                first.path().toString(),
                second.path().toString(),
                "--out",
                merged.path().toString());

        assertThat(terminal.code()).isEqualTo(ExitCode.DONE);
        assertThat(merged.text("summary.json")).contains("\"reused\" : 6");
        assertThat(merged.differencesFrom(whole)).isEmpty();
    }

    @Test
    void withChartsThoughAPartHasNoRunOfAVariant() {
        ResultFolder part = folder("part");

        Terminal terminal = part.run("compare", ResultFolder.SMALL, "--replications", "1", "--shard", "1/2");

        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.code()).isEqualTo(ExitCode.DONE);
        assertThat(terminal.out()).contains("best-fit was not run.");
        assertThat(part.replications()).hasSize(1);
    }

    @Test
    void differsWithAnotherSeed() {
        ResultFolder other = folder("other");

        other.run("compare", ResultFolder.SMALL, "--seed", "8");

        assertThat(other.text("metrics.csv")).isNotEqualTo(whole.text("metrics.csv"));
    }
}
