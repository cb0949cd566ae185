package org.orrery.simulator.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Reference files that belong to others and are not part of this repository: public traces, a published table. They are
 * looked for in the folder that {@code -Dshared.dir} names, by default {@code shared} beside the repository.
 */
public final class SharedFiles {

    private SharedFiles() {}

    /** The path of a reference file or folder; skips the test, and says so, when it is not there. */
    public static Path require(String path) {
        Path file = Path.of(System.getProperty("shared.dir", "../../shared")).resolve(path);
        if (!Files.exists(file)) {
            System.out.println("SKIPPED: needs " + file.normalize() + " (name its folder with -Dshared.dir=…)");
        }
        Assumptions.assumeTrue(Files.exists(file), () -> "needs " + file.normalize());
        return file;
    }
}
