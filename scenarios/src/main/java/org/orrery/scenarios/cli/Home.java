package org.orrery.scenarios.cli;

import java.nio.file.Path;
import org.orrery.scenarios.library.ScenarioLibrary;

/** The folder in which the program is installed, as the launcher says. */
final class Home {

    private Home() {}

    /** The scenarios that come with the program. */
    static ScenarioLibrary library() {
        String home = System.getProperty("orrery.home");
        return new ScenarioLibrary(home == null ? null : Path.of(home, "scenarios"));
    }

    /** Whether problems and progress go to a terminal, as the launcher says. */
    static boolean isTerminal() {
        return Boolean.getBoolean("orrery.terminal");
    }
}
