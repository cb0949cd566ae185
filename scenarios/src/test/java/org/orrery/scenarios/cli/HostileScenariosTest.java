package org.orrery.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were made to break a reader end in a sentence, within bounded memory. */
class HostileScenariosTest {

    private static final String CLUSTER =
            "cluster: {pools: [{name: general, machine: {cpu: 8, memory: 32Gi}, count: 2}]}\n";

    @TempDir
    Path temporary;

    private Terminal validate(String text) throws IOException {
        Path file = Files.writeString(temporary.resolve("hostile.yaml"), text);
        return Terminal.run("validate", file.toString());
    }

    private static void assertRefused(Terminal terminal, String said) {
        assertThat(terminal.err()).contains("hostile.yaml", said).doesNotContain("Exception", "Error", "\tat ");
        assertThat(terminal.code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void manyLevelsInOneLine() throws IOException {
        assertRefused(validate("cluster: " + "[".repeat(100_000)), "nested deeper than 64 levels");
    }

    @Test
    void manyLevelsInManyLines() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        assertRefused(validate(text.toString()), "nested deeper than 64 levels");
    }

    @Test
    void aliasesThatMultiply() throws IOException {
        assertRefused(
                validate("a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n"), "alias");
    }

    @Test
    void aLargeFile() throws IOException {
        assertRefused(validate("description: " + "x".repeat(10 << 20)), "larger than 8 MiB");
    }

    @Test
    void aFileThatIsNoText() throws IOException {
        byte[] bytes = new byte[4096];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Path file = Files.write(temporary.resolve("hostile.yaml"), bytes);

        assertRefused(Terminal.run("validate", file.toString()), "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                ".nan",
                "-.inf",
                "Infinity",
                "1e999999999",
                "-1",
                "1000000000",
                "99999999999999999999",
                "1.5",
                "0x10"
            })
    void numbersOfReplicationsAndPodsThatAreNone(String number) throws IOException {
        String jobs = "workload: {jobs: [{name: a, count: " + number + ", work: 1m}]}\n";

        assertRefused(validate(CLUSTER + jobs), "workload.jobs[a]");
        assertRefused(
                validate(CLUSTER + "replications: " + number + "\nworkload: {jobs: [{name: a, count: 1, work: 1m}]}\n"),
                "replications");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{from: 1, to: 1e999999999, step: 1}",
                "{from: 1, to: 9e99, step: 1}",
                "{from: 1, to: 9, step: 1e-99}",
                "{from: 1, to: 9, points: 99999999999}",
                "[1, 1e999999999]",
                "{from: 1, to: 9, step: -1}"
            })
    void sweepsThatNeverEnd(String sweep) throws IOException {
        assertRefused(
                validate(CLUSTER + "workload: {jobs: [{name: a, count: 1, work: 1m}]}\ncompare: {workload.load: "
                        + sweep + "}\n"),
                "");
    }

    @Test
    void moreRunsThanAnybodyWaitsFor() throws IOException {
        assertRefused(
                validate(CLUSTER + """
                replications: 100000
                workload: {jobs: [{name: a, count: 1, work: 1m}]}
                compare: {workload.load: {from: 1, to: 100, step: 1}}
                """),
                "replications: 100 variants with 100000 replications each are more than 1000000 runs");
    }

    @Test
    void moreVariantsThanAnybodyWaitsFor() throws IOException {
        assertRefused(validate(CLUSTER + """
                workload: {jobs: [{name: a, count: 1, work: 1m}]}
                compare:
                  workload.load: {from: 1, to: 900, step: 1}
                  workload.jobs[a].count: {from: 1, to: 900, step: 1}
                """), "more than 10000 variants");
    }

    @Test
    void parametersThatNameThemselves() throws IOException {
        assertRefused(validate(CLUSTER + "parameters: {a: \"${b}\", b: \"${a}\"}\nworkload: {load: \"${a}\"}\n"), "${");
    }
}
