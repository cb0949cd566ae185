package org.orrery.scenarios.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The user's browser. */
final class Browser {

    private Browser() {}

    /**
     * Shows a page.
     *
     * @throws IllegalArgumentException when there is no browser, with a message for the user
     */
    static void open(Path page) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> command =
                system.startsWith("mac") ? List.of("open", page.toString()) : List.of("xdg-open", page.toString());
        try {
            new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new IllegalArgumentException("No browser was found to open " + page + ".", e);
        }
    }
}
