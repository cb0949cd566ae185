package org.orrery.scenarios.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.orrery.scenarios.experiment.ReplicationKey;

/**
 * The results of an experiment as they lie on disk.
 *
 * @param path the folder
 */
record ResultFolder(Path path) {

    /** A scenario that is small enough to be run many times. */
    static final Path SMALL = Path.of("src", "test", "resources", "small", "small.yaml");

    /** What differs between runs: time, threads, heap, and how much was there already. */
    private static final Pattern OF_THE_RUN = Pattern.compile("\"run\" : \\{[^}]*\\}"
            + "|<div><dt>(Took|Largest heap|Replications taken from an earlier run)</dt><dd>[^<]*</dd></div>\\s*");

    /** Runs a command that writes into this folder, and gives what it printed. */
    Terminal run(String command, Path scenario, String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = command;
        arguments[1] = scenario.toString();
        arguments[2] = "--out";
        arguments[3] = path.toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Terminal.run(arguments);
    }

    /** The files that another folder has not, or has with another content. */
    Set<String> differencesFrom(ResultFolder other) {
        Map<String, String> ours = hashes();
        Map<String, String> theirs = other.hashes();
        Set<String> names = new TreeSet<>(ours.keySet());
        names.addAll(theirs.keySet());
        names.removeIf(name -> Objects.equals(ours.get(name), theirs.get(name)));
        return names;
    }

    /** SHA-256 of every file, without what the summary and the report say of the run itself. */
    Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                hashes.put(
                        path.relativize(file).toString(),
                        ReplicationKey.sha256(OF_THE_RUN.matcher(text).replaceAll("")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashes;
    }

    /** The text of a file. */
    String text(String name) {
        try {
            return Files.readString(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of single replications. */
    List<Path> replications() {
        try (Stream<Path> files = Files.list(path.resolve("replications"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
