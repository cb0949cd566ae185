package org.orrery.scenarios.loader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.orrery.scenarios.file.Binder;
import org.orrery.scenarios.file.Catalogues;
import org.orrery.scenarios.file.DataFiles;
import org.orrery.scenarios.file.Problems;
import org.orrery.scenarios.file.RecordedParts;
import org.orrery.scenarios.file.Tree;
import org.orrery.scenarios.file.YamlReader;
import org.orrery.scenarios.section.PoolSection;

/** The catalogue of machines: what well-known machine types have and cost. */
public final class Machines {

    private static final String RESOURCE = "machines.yaml";
    private static final Machines BUILT_IN = new Machines(read());

    private final Map<String, PoolSection> byName;

    private Machines(Map<String, PoolSection> byName) {
        this.byName = byName;
    }

    /** The machines that come with the program. */
    public static Machines builtIn() {
        return BUILT_IN;
    }

    /** The names, in the order of the catalogue. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** A machine as a pool of it would be written. */
    public Optional<PoolSection> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static Map<String, PoolSection> read() {
        Problems problems = new Problems();
        Catalogues none = Catalogues.of(Machines.class.getClassLoader());
        Binder binder =
                new Binder(problems, none, new RecordedParts(new DataFiles(Path.of(""), List.of())), Double.NaN);
        Map<String, PoolSection> machines = new LinkedHashMap<>();
        if (new YamlReader(problems).read(text(), RESOURCE) instanceof Tree.Items items) {
            for (int i = 0; i < items.values().size(); i++) {
                PoolSection machine =
                        binder.bind(PoolSection.class, items.values().get(i), "[" + i + "]");
                if (machine != null) {
                    machines.put(machine.name(), machine);
                }
            }
        }
        problems.throwIfAny();
        return machines;
    }

    private static String text() {
        try (InputStream resource = Objects.requireNonNull(Machines.class.getResourceAsStream(RESOURCE))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
