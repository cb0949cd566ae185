package org.orrery.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orrery.simulator.testing.Golden;
import picocli.CommandLine;

/** Every command explains itself, in words that were approved. */
class HelpTest {

    static List<String> commands() {
        return new CommandLine(new OrreryCommand())
                .getSubcommands().keySet().stream()
                        .filter(name -> !name.equals("help"))
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void ofACommand(String command) {
        Terminal terminal = Terminal.run(command, "--help");

        assertThat(terminal.code()).isEqualTo(ExitCode.DONE);
        assertThat(terminal.err()).isEmpty();
        Golden.assertMatches("help/" + command + ".txt", terminal.out());
    }

    @Test
    void ofTheProgram() {
        Golden.assertMatches("help/orrery.txt", Terminal.run("--help").out());
    }

    @Test
    void ofTheProgramWithoutACommand() {
        assertThat(Terminal.run()).isEqualTo(Terminal.run("--help"));
    }

    @Test
    void afterAMistake() {
        Golden.assertMatches(
                "help/mistake.txt", Terminal.run("compare", "--treads", "4").err());
    }
}
