package org.orrery.scenarios.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.orrery.reports.export.AtomicFile;

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

    /** Copies the replications of all parts into a folder. */
    public void gather(Path out) {
        Path target = out.resolve(Session.REPLICATIONS);
        try {
            for (Path folder : folders) {
                Path source = folder.resolve(Session.REPLICATIONS);
                if (!Files.isDirectory(source)) {
                    continue;
                }
                try (Stream<Path> files = Files.list(source)) {
                    for (Path file : files.sorted().toList()) {
                        Path copy = target.resolve(file.getFileName());
                        if (!Files.exists(copy)) {
                            AtomicFile.write(copy, Files.readAllBytes(file));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
