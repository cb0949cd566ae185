package org.orrery.reports.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Files that appear whole or not at all: written aside, then moved to where they belong. */
public final class AtomicFile {

    private AtomicFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything. */
        void writeTo(Writer out) throws IOException;
    }

    /** Writes a text file in UTF-8. */
    public static void write(Path file, Content content) throws IOException {
        Path aside = aside(file);
        try {
            try (Writer out = Files.newBufferedWriter(aside, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
                content.writeTo(out);
            }
            move(aside, file);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Writes bytes. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path aside = aside(file);
        try {
            Files.write(aside, bytes, StandardOpenOption.CREATE_NEW);
            move(aside, file);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static Path aside(Path file) throws IOException {
        // Files.createTempFile would make a file that only its owner may read.
        Path aside = file.toAbsolutePath().resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        Path folder = aside.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return aside;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
