package org.orrery.scenarios.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.orrery.scenarios.file.Catalogues;
import org.orrery.scenarios.file.Component;
import org.orrery.scenarios.file.TraceChoice;
import org.orrery.scenarios.file.Tree;
import org.orrery.scenarios.section.Scenario;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.settings.NamedFactory;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.spec.CountOrShare;
import org.orrery.simulator.workload.Arrivals;
import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.RateProfile;
import org.orrery.simulator.workload.WorkloadKind;

/**
 * The format of scenarios as a JSON Schema (draft 2020-12), for editors and other programs. What a schema cannot say,
 * such as that a warm-up ends before the horizon, only {@code orrery validate} knows.
 */
public final class JsonSchema {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String PARAMETER = "parameter";
    private static final int LONGEST_ROW = 3;

    private final Catalogues catalogues;
    private final Map<String, Object> definitions = new LinkedHashMap<>();

    private JsonSchema(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** The schema of scenarios that can use these named parts, as maps, lists, texts and numbers. */
    public static Map<String, Object> of(Catalogues catalogues) {
        return new JsonSchema(catalogues).root();
    }

    private Map<String, Object> root() {
        define(PARAMETER, map("type", "string", "pattern", "\\$\\{[^}]*\\}", "description", "a use of a parameter"));
        Map<String, Object> scenario = object(Scenario.class, Quantity.NUMBER);
        properties(scenario).putAll(StudySchema.properties());
        Map<String, Object> root = map("$schema", DIALECT, "title", "A scenario of Orrery");
        root.putAll(scenario);
        root.put("$defs", definitions);
        return root;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> properties(Map<String, Object> object) {
        return (Map<String, Object>) Objects.requireNonNull(object.get("properties"));
    }

    /** The schema of a record written as a map. */
    private Map<String, Object> object(Class<?> type, Quantity ofTheLaw) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        Map<String, Object> schema = map("type", "object", "properties", properties);
        for (Map.Entry<String, Component> entry : Component.of(type).entrySet()) {
            Component component = entry.getValue();
            if (component.setting().takesRest()) {
                Type of = ((ParameterizedType) component.type()).getActualTypeArguments()[1];
                schema.put("patternProperties", map("^[^/]+/.+$", value(of, component, ofTheLaw)));
                continue;
            }
            Map<String, Object> property = described(component, value(component.type(), component, ofTheLaw));
            properties.put(entry.getKey(), property);
            if (component.isRequired()) {
                required.add(entry.getKey());
            }
        }
        schema.put("additionalProperties", false);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    private static Map<String, Object> described(Component component, Map<String, Object> schema) {
        Map<String, Object> described = map("description", component.setting().help());
        if (!component.setting().value().isEmpty()) {
            described.put("default", component.setting().value());
        }
        described.putAll(schema);
        return described;
    }

    private Map<String, Object> value(Type type, Component component, Quantity ofTheLaw) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? orParameter(map("type", "array", "items", value(arguments[0], component, ofTheLaw)))
                    : orParameter(
                            map("type", "object", "additionalProperties", value(arguments[1], component, ofTheLaw)));
        }
        Class<?> raw = (Class<?>) type;
        Quantity quantity = component.quantity(ofTheLaw);
        if (raw == Tree.class) {
            return map();
        }
        if (raw == Law.class) {
            return law(quantity);
        }
        if (raw == RateProfile.class) {
            return reference(
                    "rate",
                    () -> orParameter(
                            named(WorkloadKind.RATE, Quantity.RATE), ScalarSchema.quantity(Quantity.RATE, false)));
        }
        if (Arrivals.class.isAssignableFrom(raw)) {
            return reference("arrivals", () -> orParameter(named(WorkloadKind.ARRIVALS, Quantity.NUMBER)));
        }
        if (raw == PolicyChoice.class) {
            String kind = component.setting().policy();
            return reference("policy-" + kind, () -> policy(kind));
        }
        if (raw == TraceChoice.class) {
            return reference("trace", this::trace);
        }
        if (raw.isRecord() && raw != CountOrShare.class) {
            String name = raw.getSimpleName() + (usesLaw(raw) ? "-" + word(quantity) : "");
            return reference(name, () -> record(raw, quantity));
        }
        return orParameter(ScalarSchema.of(raw, component, quantity));
    }

    /** Whether what may be written depends on what a law is for. */
    private static boolean usesLaw(Class<?> type) {
        return Component.of(type).values().stream()
                .anyMatch(component -> component.setting().quantity() == Quantity.OF_THE_LAW);
    }

    private static String word(Quantity quantity) {
        return quantity.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Map<String, Object> record(Class<?> type, Quantity quantity) {
        List<Object> forms = new ArrayList<>(List.of(object(type, quantity)));
        for (Component component : Component.of(type).values()) {
            if (component.setting().isShorthand()) {
                forms.add(value(component.type(), component, quantity));
            }
        }
        if (isShortRow(type)) {
            forms.add(row(type, quantity));
        }
        return orParameter(forms.toArray());
    }

    /** Whether people write the values of a record in a row, such as {@code [0s, 100/s]}. */
    private static boolean isShortRow(Class<?> type) {
        Collection<Component> components = Component.of(type).values();
        return components.size() > 1
                && components.size() <= LONGEST_ROW
                && components.stream()
                        .allMatch(component -> component.type() instanceof Class<?> raw && !raw.isRecord());
    }

    private Map<String, Object> row(Class<?> type, Quantity quantity) {
        List<Object> values = new ArrayList<>();
        int required = 0;
        for (Component component : Component.of(type).values()) {
            values.add(value(component.type(), component, quantity));
            required += component.isRequired() ? 1 : 0;
        }
        return map("type", "array", "prefixItems", values, "items", false, "minItems", Math.max(1, required));
    }

    private Map<String, Object> law(Quantity quantity) {
        return reference(
                "law-" + word(quantity),
                () -> orParameter(named(WorkloadKind.LAW, quantity), ScalarSchema.quantity(quantity, false)));
    }

    /** {@code {name: {settings}}} with exactly one name. */
    private Map<String, Object> named(WorkloadKind kind, Quantity quantity) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (NamedFactory<?, ?> factory : catalogues.workloads().all(kind)) {
            Map<String, Object> settings = record(factory.settings(), quantity);
            Map<String, Object> property = map("description", factory.help());
            property.putAll(settings);
            properties.put(factory.name(), property);
        }
        return map(
                "type",
                "object",
                "properties",
                properties,
                "additionalProperties",
                false,
                "minProperties",
                1,
                "maxProperties",
                1);
    }

    private Map<String, Object> policy(String word) {
        List<Object> choices = new ArrayList<>();
        List<Object> names = new ArrayList<>();
        if (word.equals(PolicyKind.PLACEMENT.word()) || word.equals(PolicyKind.FAILOVER.word())) {
            names.add("native");
        }
        for (PolicyFactory<?> factory : catalogues.policies().all()) {
            PolicyKind kind = factory.kind();
            if (kind.word().equals(word)) {
                names.add(factory.name());
                choices.add(withName(kind.nameKey(), factory));
                if (kind.unnamed().equals(factory.name())) {
                    choices.add(object(factory.settings(), Quantity.NUMBER));
                }
            }
        }
        List<Object> all = new ArrayList<>();
        all.add(map("enum", names));
        all.addAll(choices);
        all.add(parameter());
        return map("anyOf", all);
    }

    private Map<String, Object> trace() {
        List<Object> choices = new ArrayList<>();
        for (NamedFactory<?, ?> factory : catalogues.workloads().all(WorkloadKind.TRACE)) {
            choices.add(withName("format", factory));
        }
        return choices.isEmpty() ? map("not", map()) : map("anyOf", choices);
    }

    private Map<String, Object> withName(String key, NamedFactory<?, ?> factory) {
        Map<String, Object> object = object(factory.settings(), Quantity.NUMBER);
        Map<String, Object> named = map(key, map("const", factory.name()));
        named.putAll(properties(object));
        object.put("properties", named);
        List<Object> required = new ArrayList<>(List.of(key));
        if (object.get("required") instanceof List<?> others) {
            required.addAll(others);
        }
        object.put("required", required);
        Map<String, Object> described = map("description", factory.help());
        described.putAll(object);
        return described;
    }

    private static Map<String, Object> parameter() {
        return map("$ref", "#/$defs/" + PARAMETER);
    }

    private static Map<String, Object> orParameter(Object... schemas) {
        List<Object> all = new ArrayList<>(List.of(schemas));
        all.add(parameter());
        return map("anyOf", all);
    }

    /** Makes a definition when it is first needed. */
    private interface Maker {
        Map<String, Object> make();
    }

    private Map<String, Object> reference(String name, Maker maker) {
        if (!definitions.containsKey(name)) {
            // Keeps its place, and ends recursion.
            define(name, map());
            define(name, maker.make());
        }
        return map("$ref", "#/$defs/" + name);
    }

    private void define(String name, Map<String, Object> schema) {
        definitions.put(name, schema);
    }

    /** A map of keys and values in turn, in their order. */
    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
