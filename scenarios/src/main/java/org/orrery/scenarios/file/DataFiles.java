package org.orrery.scenarios.file;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/** Finds the files that a scenario names: beside the scenario first, then in each data folder. */
public final class DataFiles {

    private final List<Path> folders;
    private final Map<Path, String> hashes = new ConcurrentHashMap<>();
    private final Map<String, Path> found = new ConcurrentSkipListMap<>();

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
                    found.put(name, file);
                    return file;
                }
            }
            // A data folder may hold the file under its bare name.
            Path bare = Path.of(name).getFileName();
            for (Path folder : folders.subList(1, folders.size())) {
                if (bare != null && Files.exists(folder.resolve(bare))) {
                    found.put(name, folder.resolve(bare));
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

    /** The files that were found so far by the names under which scenarios know them. */
    public Map<String, Path> found() {
        return new LinkedHashMap<>(found);
    }

    /** SHA-256 of the content of a file that was found. */
    public String hash(Path file) {
        return hashes.computeIfAbsent(file, FileHash::sha256);
    }

    /** A tree in which names of files that were found are replaced by what tells their contents apart. */
    public Tree byContent(Tree tree) {
        return renamed(tree, file -> "sha256:" + hash(file));
    }

    /** A tree in which names of files that were found are replaced by where they lie. */
    public Tree byPlace(Tree tree) {
        return renamed(tree, file -> file.toAbsolutePath().normalize().toString());
    }

    private Tree renamed(Tree tree, Function<Path, String> name) {
        if (tree instanceof Tree.Scalar scalar) {
            Path file = found.get(scalar.text());
            return file == null ? scalar : new Tree.Scalar(scalar.at(), name.apply(file), scalar.isQuoted());
        }
        if (tree instanceof Tree.Items items) {
            return new Tree.Items(
                    items.at(),
                    items.values().stream().map(item -> renamed(item, name)).toList());
        }
        Tree.Fields fields = (Tree.Fields) tree;
        Map<String, Tree.Field> changed = new LinkedHashMap<>();
        fields.fields()
                .forEach((key, field) -> changed.put(key, new Tree.Field(field.keyAt(), renamed(field.value(), name))));
        return new Tree.Fields(fields.at(), changed);
    }
}
