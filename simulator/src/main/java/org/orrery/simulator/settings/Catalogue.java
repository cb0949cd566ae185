package org.orrery.simulator.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * All factories of one type that can be found, by kind and name.
 *
 * @param <K> the kinds
 * @param <F> the type of factory
 */
public final class Catalogue<K extends Enum<K>, F extends NamedFactory<K, ?>> {

    private final Map<K, Map<String, F>> byKind = new TreeMap<>();

    /**
     * Finds what a class loader knows of.
     *
     * @throws IllegalStateException when two factories of one kind have the same name, or one cannot be loaded; the
     *     message names them
     */
    public Catalogue(Class<F> type, ClassLoader loader) {
        try {
            for (F factory : ServiceLoader.load(type, loader)) {
                add(factory);
            }
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new IllegalStateException("A plug-in cannot be loaded: " + e.getMessage(), e);
        }
    }

    private void add(F factory) {
        F other =
                byKind.computeIfAbsent(factory.kind(), kind -> new TreeMap<>()).putIfAbsent(factory.name(), factory);
        if (other != null) {
            throw new IllegalStateException("Two plug-ins of kind " + factory.kind() + " are named '" + factory.name()
                    + "': " + origin(other) + " and " + origin(factory) + ".");
        }
    }

    private static String origin(NamedFactory<?, ?> factory) {
        var source = factory.getClass().getProtectionDomain().getCodeSource();
        return factory.getClass().getName() + (source == null ? "" : " (" + source.getLocation() + ")");
    }

    /** The factory of this kind and name. */
    public Optional<F> find(K kind, String name) {
        return Optional.ofNullable(byKind.getOrDefault(kind, Map.of()).get(name));
    }

    /** The names of a kind, in alphabetical order. */
    public List<String> names(K kind) {
        return List.copyOf(byKind.getOrDefault(kind, Map.of()).keySet());
    }

    /** The factories of a kind, by name. */
    public List<F> all(K kind) {
        return List.copyOf(byKind.getOrDefault(kind, Map.of()).values());
    }

    /** All factories, by kind and name. */
    public List<F> all() {
        List<F> all = new ArrayList<>();
        byKind.values().forEach(factories -> all.addAll(factories.values()));
        all.sort(Comparator.comparing((F factory) -> factory.kind()).thenComparing(NamedFactory::name));
        return all;
    }
}
