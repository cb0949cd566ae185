package org.orrery.scenarios.file;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the files that a scenario names: beside the scenario first, then in each data folder. */
public final class DataFiles {

    private final List<Path> folders;

    /**
     * Looks in these folders, in their order.
     *
     * @param scenarioFolder the folder of the scenario
     * @param dataFolders folders that the user named with {@code --data}
     */
    public DataFiles(Path scenarioFolder, List<Path> dataFolders) {
        folders = new ArrayList<>();
        folders.add(scenarioFolder);
        folders.addAll(dataFolders);
    }

    /**
     * The file or folder of a name.
     *
     * @throws IllegalArgumentException when there is none, with a message that says where was looked
     */
    public Path resolve(String name) {
        try {
            for (Path folder : folders) {
                Path file = folder.resolve(name);
                if (Files.exists(file)) {
                    return file;
                }
            }
            // A data folder may hold the file under its bare name.
            Path bare = Path.of(name).getFileName();
            for (Path folder : folders.subList(1, folders.size())) {
                if (bare != null && Files.exists(folder.resolve(bare))) {
                    return folder.resolve(bare);
                }
            }
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + name + "' is not a path: " + e.getReason(), e);
        }
        List<String> looked = folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize().toString())
                .toList();
        throw new IllegalArgumentException("there is no file '" + name + "'; looked in " + String.join(", ", looked)
                + ". Name its folder with --data FOLDER");
    }
}
