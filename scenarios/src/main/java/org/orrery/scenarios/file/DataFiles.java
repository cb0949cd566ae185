package org.orrery.scenarios.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

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

    /** The files that were found so far by the names under which scenarios know them, with the SHA-256 of each. */
    public Map<String, String> contents() {
        Map<String, String> contents = new LinkedHashMap<>();
        found.forEach((name, file) -> contents.put(name, hashes.computeIfAbsent(file, DataFiles::sha256)));
        return contents;
    }

    private static String sha256(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            if (Files.isDirectory(file)) {
                try (Stream<Path> inner = Files.walk(file)) {
                    for (Path path : inner.filter(Files::isRegularFile).sorted().toList()) {
                        update(digest, path);
                    }
                }
            } else {
                update(digest, file);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": the file cannot be read: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static void update(MessageDigest digest, Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
    }
}
