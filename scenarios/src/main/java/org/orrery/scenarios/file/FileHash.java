package org.orrery.scenarios.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Tells contents of files apart. */
public final class FileHash {

    private FileHash() {}

    /**
     * SHA-256 of a file's content, or of all files of a folder in the order of their names, in hexadecimal.
     *
     * @throws IllegalArgumentException when it cannot be read, with a message for the user
     */
    public static String sha256(Path file) {
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
