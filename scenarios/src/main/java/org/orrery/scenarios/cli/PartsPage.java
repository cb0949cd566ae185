package org.orrery.scenarios.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.file.Component;
import org.orrery.scenarios.file.Nearest;
import org.orrery.simulator.settings.NamedFactory;
import org.orrery.simulator.settings.Quantity;

/** Prints named parts: all of them with a sentence each, or one with its settings. */
final class PartsPage {

    private final List<Part> parts = new ArrayList<>();

    private record Part(String kind, NamedFactory<?, ?> factory) {}

    /** How the kind of a part is called. */
    @FunctionalInterface
    interface KindOf<F> {
        /** The word for the kind of a part. */
        String word(F factory);
    }

    <F extends NamedFactory<?, ?>> PartsPage(List<F> factories, KindOf<F> kindOf) {
        for (F factory : factories) {
            parts.add(new Part(kindOf.word(factory), factory));
        }
    }

    /**
     * Prints all parts, those of a kind, or the one of a name.
     *
     * @param what what a part is called in messages
     * @param name a name or a kind, or null for all
     */
    void print(String what, @Nullable String name, PrintWriter out) {
        List<Part> named =
                parts.stream().filter(part -> part.factory.name().equals(name)).toList();
        List<Part> ofKind = parts.stream()
                .filter(part -> name == null || part.kind.equals(name))
                .toList();
        if (named.isEmpty() && ofKind.isEmpty() && name != null) {
            List<String> names = parts.stream().map(part -> part.factory.name()).toList();
            throw new IllegalArgumentException("There is no " + what + " '" + name + "'. " + Nearest.hint(name, names));
        }
        if (named.isEmpty()) {
            list(ofKind, out);
        }
        for (Part part : named) {
            describe(part, out);
        }
    }

    private static void list(List<Part> chosen, PrintWriter out) {
        Table table = new Table();
        for (Part part : chosen) {
            table.add(part.kind, part.factory.name(), part.factory.help());
        }
        table.print(out);
    }

    private static void describe(Part part, PrintWriter out) {
        out.println(part.factory.name() + " (" + part.kind + ")");
        Table.wrap(part.factory.help(), Table.WIDTH).forEach(out::println);
        Map<String, Component> components = Component.of(part.factory.settings());
        out.println();
        if (components.isEmpty()) {
            out.println("It has no settings.");
            out.println();
            return;
        }
        Table table = new Table();
        table.add("setting", "default", "meaning");
        components.forEach((key, component) -> table.add(
                key, component.standard(), component.setting().help() + "; " + component.form(Quantity.NUMBER)));
        table.print(out);
        out.println();
    }
}
