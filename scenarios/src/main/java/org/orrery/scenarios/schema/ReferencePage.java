package org.orrery.scenarios.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.file.Catalogues;
import org.orrery.scenarios.file.Component;
import org.orrery.scenarios.section.Scenario;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.settings.NamedFactory;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.workload.WorkloadKind;

/** Every key of a scenario and every named part as a page for people, made from their declarations. */
public final class ReferencePage {

    private final Catalogues catalogues;
    private final StringBuilder page = new StringBuilder();
    private final Map<Class<?>, String> sections = new LinkedHashMap<>();

    private ReferencePage(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** The page, in Markdown. */
    public static String of(Catalogues catalogues) {
        return new ReferencePage(catalogues).text();
    }

    private String text() {
        page.append("""
                # Reference of scenarios

                This page is made from the program: what it says is what is read. `scenarios/scenario.schema.json` says the
                same to editors. Four keys beside those below say what is compared: `parameters` (values used as `${name}`),
                `compare` (paths and the values that they take), `variants` (changes that belong together) and `design`
                (`product` or `one-at-a-time`).
                """);
        section(Scenario.class, "");
        for (WorkloadKind kind : WorkloadKind.values()) {
            parts("Kinds of " + kind.word(), catalogues.workloads().all(kind));
        }
        for (PolicyKind kind : PolicyKind.values()) {
            List<PolicyFactory<?>> ofKind = catalogues.policies().all().stream()
                    .filter(factory -> factory.kind() == kind)
                    .toList();
            parts("Policies: " + kind.word(), ofKind);
        }
        return page.toString();
    }

    /** A record's keys, then the records that they hold, each once. */
    private void section(Class<?> type, String path) {
        sections.put(type, path);
        page.append("\n## ")
                .append(path.isEmpty() ? "The scenario" : "`" + path + "`")
                .append("\n\n");
        table(type);
        for (Map.Entry<String, Component> entry : Component.of(type).entrySet()) {
            Class<?> inner = recordIn(entry.getValue().type());
            if (inner != null && !sections.containsKey(inner)) {
                section(inner, path.isEmpty() ? entry.getKey() : path + "." + entry.getKey());
            }
        }
    }

    private static @Nullable Class<?> recordIn(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return recordIn(arguments[arguments.length - 1]);
        }
        // Choices of policies and traces are records of the program, not sections.
        boolean isSection = type instanceof Class<?> raw
                && raw.isRecord()
                && raw.getName().startsWith(Scenario.class.getPackageName());
        return isSection ? (Class<?>) type : null;
    }

    private void table(Class<?> type) {
        Map<String, Component> components = Component.of(type);
        if (components.isEmpty()) {
            page.append("No settings.\n");
            return;
        }
        page.append("| key | default | meaning | form |\n|---|---|---|---|\n");
        components.forEach((key, component) -> MarkdownRow.add(
                page,
                component.setting().takesRest() ? "names with a slash" : "`" + key + "`",
                component.standard(),
                component.setting().help(),
                component.form(Quantity.OF_THE_LAW)));
    }

    private void parts(String title, List<? extends NamedFactory<?, ?>> factories) {
        if (factories.isEmpty()) {
            return;
        }
        page.append("\n## ").append(title).append('\n');
        for (NamedFactory<?, ?> factory : new ArrayList<>(factories)) {
            page.append("\n### ")
                    .append(factory.name())
                    .append("\n\n")
                    .append(factory.help())
                    .append("\n\n");
            table(factory.settings());
        }
    }
}
