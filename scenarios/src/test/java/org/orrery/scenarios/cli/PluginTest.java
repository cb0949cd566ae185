package org.orrery.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy that a stranger compiled, in a jar of its own, is used like any other. */
class PluginTest {

    private static final String LAST_FIT = """
            package stranger;

            import java.util.List;
            import org.orrery.simulator.policy.*;
            import org.orrery.simulator.settings.Setting;
            import org.orrery.simulator.spec.PodTemplate;

            public final class LastFit implements PolicyFactory<LastFit.Settings> {

                public record Settings(
                        @Setting(help = "how much its score counts", value = "1", min = "1") int weight) {}

                public String name() { return "last-fit"; }
                public PolicyKind kind() { return PolicyKind.PLACEMENT; }
                public String help() { return "The node that joined last."; }
                public Class<Settings> settings() { return Settings.class; }

                public PlacementPolicy create(Settings settings, PolicyContext context) {
                    return () -> new PlacementProfile(
                            List.of(new Room(context.resources().count())),
                            List.of(new PlacementProfile.WeightedScorer(new Latest(), settings.weight())),
                            NodeOrder.JOINED, NodeWindow.ALL, new TieBreak.First(), DeviceChoice.TIGHTEST);
                }

                private record Room(int resources) implements FilterPlugin {
                    public String name() { return "Room"; }
                    public int filter(PodTemplate pod, NodeView node) {
                        for (int i = 0; i < pod.requests().length(); i++) {
                            if (pod.requests().get(i) > node.free(i)) { return 1; }
                        }
                        return FITS;
                    }
                    public String reason(int verdict) { return "No room"; }
                }

                private static final class Latest implements ScorePlugin {
                    public String name() { return "Latest"; }
                    public long score(PodTemplate pod, NodeView node) { FAIL return node.index(); }
                }
            }
            """;

    @TempDir
    Path temporary;

    private Path jar(String source, String services) throws IOException {
        return PluginJar.make(
                temporary,
                Files.writeString(temporary.resolve("LastFit.java"), source),
                Files.writeString(temporary.resolve("services"), services));
    }

    @Test
    void takesPartInAComparisonAndIsExplained() throws IOException {
        Path jar = jar(LAST_FIT.replace("FAIL", ""), "stranger.LastFit\n");

        Terminal listed = Terminal.run("policies", "--plugin", jar.toString());
        Terminal described = Terminal.run("policies", "last-fit", "--plugin", jar.toString());
        Terminal compared = new ResultFolder(temporary.resolve("out"))
                .run(
                        "compare",
                        ResultFolder.SMALL,
                        "--plugin",
                        jar.toString(),
                        "--replications",
                        "2",
                        "--vary",
                        "policies.placement=worst-fit,{name: last-fit, weight: 3}");

        assertThat(listed.out()).contains("last-fit", "The node that joined last.", "first-fit");
        assertThat(described.out()).contains("how much its score counts");
        assertThat(compared.err()).isEmpty();
        assertThat(compared.code()).isEqualTo(ExitCode.DONE);
        assertThat(compared.out()).contains("worst-fit", "last-fit");
        assertThat(new ResultFolder(temporary.resolve("out")).text("scenario.resolved.yaml"))
                .contains("# plug-in plugin.jar sha256 ");
    }

    @Test
    void isCheckedLikeAnyOther() throws IOException {
        Path jar = jar(LAST_FIT.replace("FAIL", ""), "stranger.LastFit\n");

        Terminal terminal = Terminal.run(
                "validate",
                ResultFolder.SMALL.toString(),
                "--plugin",
                jar.toString(),
                "--vary",
                "policies.placement={name: last-fit, weigth: 3},{name: last-fit, weight: 0}");

        assertThat(terminal.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(terminal.err()).contains("weigth", "'weight'", "at least 1");
    }

    @Test
    void endsWithAReportWhenItBreaks() throws IOException {
        Path jar = jar(
                LAST_FIT.replace("FAIL", "if (true) throw new IllegalStateException(\"lost count\");"),
                "stranger.LastFit\n");

        Terminal terminal = new ResultFolder(temporary.resolve("out"))
                .run("run", ResultFolder.SMALL, "--plugin", jar.toString(), "--vary", "policies.placement=last-fit");

        assertThat(terminal.code()).isEqualTo(ExitCode.BUG);
        assertThat(terminal.err()).contains("lost count", "orrery-bug-").doesNotContain("\tat ");
    }

    @Test
    void isRefusedWhenItsListNamesWhatIsNotThere() throws IOException {
        Path jar = jar(LAST_FIT.replace("FAIL", ""), "stranger.NoFit\n");

        Terminal terminal = Terminal.run("policies", "--plugin", jar.toString());

        assertThat(terminal.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(terminal.err()).contains("plugin.jar", "stranger.NoFit").doesNotContain("\tat ");
    }

    @Test
    void isRefusedWhenItIsNoJar() throws IOException {
        Path file = Files.writeString(temporary.resolve("no.jar"), "this is a text");

        Terminal terminal = Terminal.run("policies", "--plugin", file.toString());

        assertThat(terminal.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(terminal.err()).contains("no.jar").doesNotContain("\tat ");
    }
}
