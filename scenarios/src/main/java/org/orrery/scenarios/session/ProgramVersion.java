package org.orrery.scenarios.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.orrery.scenarios.experiment.ReplicationKey;
import org.orrery.scenarios.file.Catalogues;
import org.orrery.scenarios.file.FileHash;
import org.orrery.simulator.ClusterSimulation;

/** The version of the program, for people and for telling results of different programs apart. */
public final class ProgramVersion {

    private ProgramVersion() {}

    /** The version as people know it. */
    public static String name() {
        try (InputStream resource =
                Objects.requireNonNull(ProgramVersion.class.getResourceAsStream("version.properties"))) {
            Properties properties = new Properties();
            properties.load(resource);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * SHA-256 of all code that results depend on: the simulator, the scenarios' reader, and whatever brings policies
     * and workloads, plug-ins included. Results that another build computed are thereby never taken for this one's.
     */
    public static String fingerprint(Catalogues catalogues) {
        Set<URI> places = new LinkedHashSet<>();
        addPlace(places, ClusterSimulation.class);
        addPlace(places, ProgramVersion.class);
        catalogues.policies().all().forEach(factory -> addPlace(places, factory.getClass()));
        catalogues.workloads().all().forEach(factory -> addPlace(places, factory.getClass()));
        List<String> hashes = places.stream()
                .map(place -> FileHash.sha256(Path.of(place)))
                .sorted()
                .toList();
        return ReplicationKey.sha256(name() + "\n" + String.join("\n", hashes));
    }

    private static void addPlace(Set<URI> places, Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source != null) {
            try {
                places.add(source.getLocation().toURI());
            } catch (URISyntaxException e) {
                throw new IllegalStateException("Where " + type + " comes from is not known.", e);
            }
        }
    }
}
