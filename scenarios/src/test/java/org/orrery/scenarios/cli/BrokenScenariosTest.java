package org.orrery.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orrery.simulator.testing.Golden;

/** Every broken example gives all its problems at once, each with its place, in words that were approved. */
class BrokenScenariosTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "broken");

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void givesAllProblemsAtOnce(Path example) {
        Terminal terminal = Terminal.run("validate", example.toString());

        assertThat(terminal.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(terminal.err()).doesNotContain("Exception", "\tat ");
        String place = FOLDER.toString().replace('\\', '/') + "/";
        String here = Path.of("").toAbsolutePath() + "/";
        String text =
                terminal.err().replace(here, "").replace(place, "").replace("src/test/resources/broken", "FOLDER");
        Golden.assertMatches("broken/" + name(example) + ".txt", text);
    }

    private static String name(Path example) {
        return String.valueOf(example.getFileName()).replace(".yaml", "");
    }

    @Test
    void everyApprovedTextHasItsExample() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".txt")))
                    .allSatisfy(file -> assertThat(Path.of(file.toString().replace(".txt", ".yaml")))
                            .exists());
        }
    }
}
