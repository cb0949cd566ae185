package org.orrery.scenarios.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.orrery.scenarios.plugin.Plugins;
import picocli.CommandLine.Option;

/** Where commands find what a scenario names. */
final class InputOptions {

    @Option(names = "--data", paramLabel = "DIR", description = "where the scenario's data files are looked for, too")
    private List<Path> dataFolders = new ArrayList<>();

    @Option(names = "--plugin", paramLabel = "JAR|DIR", description = "brings policies or workloads of your own")
    private List<Path> plugins = new ArrayList<>();

    /** Folders in which files are looked for. */
    List<Path> dataFolders() {
        for (Path folder : dataFolders) {
            if (!Files.isDirectory(folder)) {
                throw new IllegalArgumentException("--data " + folder + ": there is no such folder.");
            }
        }
        return dataFolders;
    }

    /** The named parts, plug-ins included. */
    Plugins plugins() {
        return Plugins.load(plugins);
    }
}
