package org.orrery.scenarios.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.orrery.scenarios.experiment.MergedFolders;

/** Folders of results in each of which lies a part of an experiment's replications. */
public final class ShardFolders {

    private final List<Path> folders;

    /**
     * The folders of all parts.
     *
     * @throws IllegalArgumentException when one is no folder of results
     */
    public ShardFolders(List<Path> folders) {
        this.folders = List.copyOf(folders);
        for (Path folder : folders) {
            if (!Files.isRegularFile(folder.resolve(Session.RESOLVED))) {
                throw new IllegalArgumentException(
                        folder + " is no folder of results: it has no " + Session.RESOLVED + ".");
            }
        }
    }

    /** The scenario of which these are parts. */
    public Path scenario() {
        return folders.get(0).resolve(Session.RESOLVED);
    }

    /**
     * Copies the replications of all parts into a folder.
     *
     * @param warnings hears of results that are damaged and were left out
     * @throws IllegalArgumentException when two parts hold different results of the same replication
     */
    public void gather(Path out, Consumer<String> warnings) {
        List<Path> sources = folders.stream()
                .map(folder -> folder.resolve(Session.REPLICATIONS))
                .filter(Files::isDirectory)
                .toList();
        try {
            MergedFolders.merge(sources, out.resolve(Session.REPLICATIONS), warnings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
