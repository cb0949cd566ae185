package org.orrery.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What 'new' writes works as it is. */
class NewCommandTest {

    @TempDir
    Path temporary;

    @Test
    void aNewScenarioIsValid() {
        Terminal written = Terminal.run("new", "scenario", "my-first", "--out", temporary.toString());
        Path file = temporary.resolve("my-first.yaml");

        assertThat(written.code()).as(written.err()).isEqualTo(ExitCode.DONE);
        assertThat(file).content().contains("name: my-first", "orrery compare my-first.yaml");
        assertThat(Terminal.run("validate", file.toString()).out()).contains("valid scenario with 3 variants");
    }

    @Test
    void aNewPolicyCompilesAndTakesPartInAComparison() throws Exception {
        Terminal written = Terminal.run("new", "policy", "tie-break", "--out", temporary.toString());
        assertThat(written.code()).as(written.err()).isEqualTo(ExitCode.DONE);
        Path project = temporary.resolve("tie-break");
        assertThat(project.resolve("pom.xml")).content().contains("<artifactId>tie-break</artifactId>");

        Path sources = project.resolve("src").resolve("main");
        Path jar = PluginJar.make(
                temporary,
                sources.resolve("java").resolve("plugin").resolve("TieBreakPlacement.java"),
                sources.resolve("resources").resolve(PluginJar.SERVICES));
        Terminal compared = new ResultFolder(temporary.resolve("out"))
                .run(
                        "compare",
                        ResultFolder.SMALL,
                        "--plugin",
                        jar.toString(),
                        "--replications",
                        "1",
                        "--vary",
                        "policies.placement=tie-break,{name: tie-break, resource: 1}");

        assertThat(compared.code()).as(compared.err()).isEqualTo(ExitCode.DONE);
        assertThat(compared.out()).contains("resource=1");
    }

    @Test
    void nothingIsOverwritten() {
        Terminal.run("new", "policy", "mine", "--out", temporary.toString());

        Terminal again = Terminal.run("new", "policy", "mine", "--out", temporary.toString());

        assertThat(again.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(again.err()).contains("pom.xml", "is there already");
    }

    @Test
    void aNameMustBeOne() {
        Terminal terminal = Terminal.run("new", "scenario", "../other", "--out", temporary.toString());

        assertThat(terminal.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(terminal.err()).contains("is no name");
    }
}
