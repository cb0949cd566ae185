package org.orrery.scenarios.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.file.Nearest;
import org.orrery.scenarios.file.Problems;
import org.orrery.scenarios.file.Tree;
import org.orrery.scenarios.file.YamlReader;

/** The folder of scenarios that come with the program. Scenarios in it can be named without folder and ending. */
public final class ScenarioLibrary {

    private static final String ENDING = ".yaml";

    private final @Nullable Path folder;

    /**
     * A library.
     *
     * @param folder where the scenarios lie, or null when there is none
     */
    public ScenarioLibrary(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * A scenario of the library.
     *
     * @param name the name under which commands know it
     * @param file where it lies
     * @param description the question that it asks; empty when it does not say
     */
    public record Entry(String name, Path file, String description) {}

    /** All scenarios, by name. */
    public List<Entry> entries() {
        return files().stream().map(ScenarioLibrary::entry).toList();
    }

    private List<Path> files() {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalArgumentException(folder + ": the folder of scenarios cannot be read: " + e, e);
        }
    }

    private static Entry entry(Path file) {
        Tree tree = new YamlReader(new Problems()).readFile(file);
        String description = tree instanceof Tree.Fields fields ? fields.text("description") : null;
        return new Entry(name(file), file, description == null ? "" : description);
    }

    private static String name(Path file) {
        String full = String.valueOf(file.getFileName());
        return full.substring(0, full.length() - ENDING.length());
    }

    /**
     * The file that a user names: a path, or the name of a scenario of the library.
     *
     * @throws IllegalArgumentException when there is neither, with the nearest name
     */
    public Path find(String named) {
        Path file = Path.of(named);
        if (Files.exists(file)) {
            return file;
        }
        List<Path> files = files();
        for (Path candidate : files) {
            if (name(candidate).equals(named)) {
                return candidate;
            }
        }
        List<String> names = files.stream().map(ScenarioLibrary::name).toList();
        String hint = Nearest.hint(named, names);
        throw new IllegalArgumentException("There is no file '" + named + "' and no scenario of that name. "
                + (hint.isEmpty() ? "'orrery scenarios' lists those that come with the program." : hint));
    }
}
