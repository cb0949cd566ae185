package org.orrery.scenarios.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.orrery.reports.export.AtomicFile;
import org.orrery.reports.export.RunResultCodec;

/**
 * Puts the kept replications of several parts of an experiment into one folder. The experiment run on that folder finds
 * them all and computes nothing, so its files are those of one uninterrupted run.
 */
public final class MergedFolders {

    private static final String SUFFIX = ".json.gz";

    private MergedFolders() {}

    /**
     * What came of merging.
     *
     * @param copied replications that were new to the target
     * @param present replications that it had already
     * @param unusable files that are damaged or no results, and were left out
     */
    public record Merged(int copied, int present, int unusable) {}

    /**
     * Copies kept replications.
     *
     * @param from folders with a file for each replication
     * @param to the folder that gets them; made when it is not there; may be one of {@code from}
     * @param warnings hears of files that were left out
     * @throws IllegalArgumentException when a folder is not there, or two files hold different results of the same
     *     replication, with a message for the user
     */
    public static Merged merge(List<Path> from, Path to, Consumer<String> warnings) throws IOException {
        RunResultCodec codec = new RunResultCodec();
        int copied = 0;
        int present = 0;
        int unusable = 0;
        for (Path folder : from) {
            for (Path file : files(folder)) {
                String name = file.getFileName().toString();
                byte[] bytes = Files.readAllBytes(file);
                Path target = to.resolve(name);
                Optional<String> flaw = flaw(codec, name, bytes);
                if (flaw.isPresent()) {
                    warnings.accept("The kept result " + file + " is left out (" + flaw.get() + ").");
                    unusable++;
                } else if (!Files.exists(target)
                        || flaw(codec, name, Files.readAllBytes(target)).isPresent()) {
                    AtomicFile.write(target, bytes);
                    copied++;
                } else if (Arrays.equals(bytes, Files.readAllBytes(target))) {
                    present++;
                } else {
                    throw new IllegalArgumentException("The replication " + name + " has another result in " + folder
                            + " than in the folders before it. Parts that are merged must be of the same version.");
                }
            }
        }
        return new Merged(copied, present, unusable);
    }

    /** What is wrong with a file; empty when it is a result that can be used. */
    private static Optional<String> flaw(RunResultCodec codec, String name, byte[] bytes) {
        try {
            codec.decode(name.substring(0, name.length() - SUFFIX.length()), bytes);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("There is no folder " + folder + " with kept replications.");
        }
        try (Stream<Path> all = Files.list(folder)) {
            return new ArrayList<>(
                    all.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                            .sorted()
                            .toList());
        }
    }
}
