package org.orrery.simulator.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares text with a file that was approved before. {@code -Dgolden.update=true} writes the file anew instead, to be
 * looked at and committed.
 */
public final class Golden {

    private Golden() {}

    /**
     * Asserts that the text equals the file.
     *
     * @param resource path below the module's {@code src/test/resources}
     */
    public static void assertMatches(String resource, String actual) {
        Path file = Path.of("src", "test", "resources").resolve(resource);
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, actual);
                return;
            }
            assertThat(file).as("golden file; -Dgolden.update=true writes it").exists();
            assertThat(actual)
                    .as("differs from %s; -Dgolden.update=true renews it", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
