package org.orrery.scenarios.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.orrery.reports.export.AtomicFile;
import org.orrery.reports.export.RunResultCodec;
import org.orrery.simulator.measure.RunResult;

/**
 * Keeps results in a folder, a file for each replication. A file that cannot be read, because it was damaged or is not
 * what its name says, is no reason to stop: the replication is computed again, and a warning says so.
 */
public final class FolderStore implements ReplicationStore {

    private static final String SUFFIX = ".json.gz";

    private final Path folder;
    private final Consumer<String> warnings;
    private final RunResultCodec codec = new RunResultCodec();

    /**
     * A store.
     *
     * @param folder where the files are; made when the first result is kept
     * @param warnings hears of files that are of no use; called by several threads at once
     */
    public FolderStore(Path folder, Consumer<String> warnings) {
        this.folder = folder;
        this.warnings = warnings;
    }

    @Override
    public Optional<RunResult> find(String key) {
        Path file = file(key);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(codec.decode(key, Files.readAllBytes(file)));
        } catch (IOException e) {
            warnings.accept("The kept result " + file + " cannot be used (" + e.getMessage()
                    + "); its replication is computed again.");
            return Optional.empty();
        }
    }

    @Override
    public void keep(String key, RunResult result) {
        try {
            AtomicFile.write(file(key), codec.encode(key, result));
        } catch (IOException e) {
            throw new UncheckedIOException("A result cannot be kept in " + folder + ": " + e.getMessage(), e);
        }
    }

    private Path file(String key) {
        return folder.resolve(key + SUFFIX);
    }
}
