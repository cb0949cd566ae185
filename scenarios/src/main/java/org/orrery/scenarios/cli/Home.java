package org.orrery.scenarios.cli;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import org.orrery.scenarios.library.ScenarioLibrary;
import org.orrery.simulator.ClusterSimulation;

/** The folder in which the program is installed, as the launcher says. */
final class Home {

    private Home() {}

    /** The scenarios that come with the program. */
    static ScenarioLibrary library() {
        String home = System.getProperty("orrery.home");
        return new ScenarioLibrary(home == null ? null : Path.of(home, "scenarios"));
    }

    /** The jar of the simulator, against which policies are compiled. */
    static Path simulator() {
        URL place =
                ClusterSimulation.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            return Path.of(place.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Where the simulator lies is not known.", e);
        }
    }

    /** Whether problems and progress go to a terminal, as the launcher says. */
    static boolean isTerminal() {
        return Boolean.getBoolean("orrery.terminal");
    }
}
