package org.orrery.scenarios.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.orrery.scenarios.assembly.ExperimentAssembly;
import org.orrery.scenarios.experiment.ReplicationRunner;
import org.orrery.scenarios.file.Catalogues;
import org.orrery.scenarios.loader.LoadOptions;
import org.orrery.scenarios.loader.ScenarioLoader;

/** A scenario given as text, read and assembled as a user's file is. */
public final class TextScenario {

    private TextScenario() {}

    /** What runs replications of a scenario; {@code yaml} is all but the version. */
    public static ReplicationRunner of(String yaml) {
        try {
            Path file = Files.createTempFile("scenario", ".yaml");
            try {
                Files.writeString(file, "orrery: 1\n" + yaml);
                Catalogues catalogues = Catalogues.of(TextScenario.class.getClassLoader());
                return new ExperimentAssembly(catalogues)
                        .assemble(new ScenarioLoader(catalogues).load(file, LoadOptions.NONE), false)
                        .variants()
                        .get(0)
                        .simulation();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
