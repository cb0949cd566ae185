package org.orrery.scenarios.file;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.spec.CountOrShare;
import org.orrery.simulator.workload.Arrivals;
import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.RateProfile;
import org.orrery.simulator.workload.WorkloadKind;

/**
 * Turns trees into the records that are declared with {@link Setting}s, and notes everything that does not fit. Along
 * the way it writes out the tree with all defaults, from which the resolved scenario is made.
 */
public final class Binder {

    private final Problems problems;
    private final ScalarBinder scalars;
    private final PartBinder parts;
    private final DataFiles files;
    private String whereToGetFiles = "";

    /**
     * A binder.
     *
     * @param problems where problems are noted
     * @param catalogues the named parts
     * @param recorded what is made of files
     * @param startEpoch wall clock of time zero in seconds since 1970, or NaN
     */
    public Binder(Problems problems, Catalogues catalogues, RecordedParts recorded, double startEpoch) {
        this.problems = problems;
        files = recorded.files();
        scalars = new ScalarBinder(problems);
        parts = new PartBinder(problems, this, scalars, catalogues, recorded, startEpoch);
    }

    /** Binds a tree to a record; null when something was wrong. */
    public <T extends Record> @Nullable T bind(Class<T> type, Tree tree, String path) {
        return type.cast(record(type, tree, path, Quantity.NUMBER).value());
    }

    /** Binds a tree to a record. */
    public Bound record(Class<?> type, Tree tree, String path, Quantity ofTheLaw) {
        Map<String, Component> components = Component.of(type);
        Tree.Fields fields = asFields(components, tree, path);
        if (fields == null) {
            return Bound.NOTHING;
        }
        refuseUnknown(type, components, fields, path);
        Map<String, Tree.Field> resolved = new LinkedHashMap<>();
        Object value = create(type, fields, path, ofTheLaw, resolved);
        return new Bound(value, new Tree.Fields(fields.at(), resolved));
    }

    private Tree.@Nullable Fields asFields(Map<String, Component> components, Tree tree, String path) {
        if (tree instanceof Tree.Fields fields) {
            return fields;
        }
        if (tree instanceof Tree.Scalar scalar && scalar.isNull()) {
            return new Tree.Fields(tree.at(), Map.of());
        }
        for (Component component : components.values()) {
            if (component.setting().isShorthand() && component.isCollection() == tree instanceof Tree.Items) {
                return new Tree.Fields(tree.at(), Map.of(component.key(), new Tree.Field(tree.at(), tree)));
            }
        }
        if (tree instanceof Tree.Items items && items.values().size() <= components.size()) {
            return inOrder(components, items);
        }
        problems.add(tree, path, "a map with keys such as " + someKeys(components.keySet()));
        return null;
    }

    /** A list in place of a map gives the first keys in their order: {@code [0s, 100/s]}. */
    private static Tree.Fields inOrder(Map<String, Component> components, Tree.Items items) {
        Map<String, Tree.Field> fields = new LinkedHashMap<>();
        int position = 0;
        for (String key : components.keySet()) {
            if (position < items.values().size()) {
                Tree value = items.values().get(position++);
                fields.put(key, new Tree.Field(value.at(), value));
            }
        }
        return new Tree.Fields(items.at(), fields);
    }

    private static String someKeys(Set<String> keys) {
        return String.join(", ", keys.stream().limit(5).toList());
    }

    private void refuseUnknown(Class<?> type, Map<String, Component> components, Tree.Fields fields, String path) {
        Set<String> coming = new LinkedHashSet<>();
        Coming annotation = type.getAnnotation(Coming.class);
        if (annotation != null) {
            coming.addAll(Arrays.asList(annotation.value()));
        }
        List<String> known = new ArrayList<>();
        components.forEach((key, component) -> {
            if (!component.setting().takesRest()) {
                known.add(key);
            }
        });
        boolean takesRest = known.size() < components.size();
        for (Map.Entry<String, Tree.Field> entry : fields.fields().entrySet()) {
            String key = entry.getKey();
            if (known.contains(key) || takesRest && key.contains("/")) {
                continue;
            }
            String inner = join(path, key);
            if (coming.contains(key)) {
                problems.say(entry.getValue().keyAt(), inner, "this key is not available yet in this version");
            } else {
                problems.add(
                        entry.getValue().keyAt(),
                        inner,
                        "the key '" + key + "' is not known here",
                        "one of " + String.join(", ", known),
                        Nearest.hint(key, known));
            }
        }
    }

    private @Nullable Object create(
            Class<?> type, Tree.Fields fields, String path, Quantity ofTheLaw, Map<String, Tree.Field> resolved) {
        RecordComponent[] declared = type.getRecordComponents();
        Object[] values = new Object[declared.length];
        Class<?>[] types = new Class<?>[declared.length];
        boolean isComplete = true;
        for (int i = 0; i < declared.length; i++) {
            types[i] = declared[i].getType();
            Component component = new Component(declared[i]);
            if (component.setting().isInline()) {
                values[i] = create(types[i], fields, path, ofTheLaw, resolved);
                isComplete &= values[i] != null;
                continue;
            }
            if (component.setting().takesRest()) {
                values[i] = rest(component, fields, path, resolved);
                continue;
            }
            Bound bound = component(component, fields, path, ofTheLaw);
            values[i] = bound.value();
            if (bound.resolved() != null) {
                Tree.Field written = fields.fields().get(component.key());
                Position keyAt = written == null ? Position.DEFAULT : written.keyAt();
                resolved.put(component.key(), new Tree.Field(keyAt, bound.resolved()));
            }
            isComplete &= bound.value() != null || component.isOptional();
        }
        return isComplete ? instantiate(type, types, values, fields.at(), path) : null;
    }

    private Bound component(Component component, Tree.Fields fields, String path, Quantity ofTheLaw) {
        String inner = join(path, component.key());
        Tree tree = fields.get(component.key());
        boolean isMissing = tree == null || tree instanceof Tree.Scalar scalar && scalar.isNull();
        if (!isMissing && tree != null) {
            return value(component.type(), component, tree, inner, ofTheLaw);
        }
        if (component.hasDefault()) {
            Tree standard =
                    new Tree.Scalar(Position.DEFAULT, component.setting().value(), false);
            return value(component.type(), component, standard, inner, ofTheLaw);
        }
        if (component.isOptional()) {
            return new Bound(component.emptyValue(), null);
        }
        if (isSection(component.type())) {
            // A section of which every key has a default need not be written.
            Tree empty = new Tree.Fields(tree == null ? fields.at() : tree.at(), Map.of());
            return value(component.type(), component, empty, inner, ofTheLaw);
        }
        problems.add(
                fields.at(),
                path,
                "the key '" + component.key() + "' is missing",
                component.form(ofTheLaw),
                component.setting().help());
        return Bound.NOTHING;
    }

    private static boolean isSection(Type type) {
        return type instanceof Class<?> raw
                && raw.isRecord()
                && raw != PolicyChoice.class
                && raw != TraceChoice.class
                && raw != CountOrShare.class
                && Component.of(raw).values().stream().noneMatch(Component::isRequired);
    }

    private Map<String, Object> rest(
            Component component, Tree.Fields fields, String path, Map<String, Tree.Field> resolved) {
        Type of = ((ParameterizedType) component.type()).getActualTypeArguments()[1];
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, Tree.Field> entry : fields.fields().entrySet()) {
            if (entry.getKey().contains("/")) {
                Bound bound = value(
                        of,
                        component,
                        entry.getValue().value(),
                        join(path, "[" + entry.getKey() + "]"),
                        Quantity.NUMBER);
                if (bound.value() != null) {
                    values.put(entry.getKey(), bound.value());
                    resolved.put(entry.getKey(), entry.getValue());
                }
            }
        }
        return values;
    }

    /** Binds a value of any type that settings may have. */
    Bound value(Type type, Component component, Tree tree, String path, Quantity ofTheLaw) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? list(generic.getActualTypeArguments()[0], component, tree, path, ofTheLaw)
                    : map(generic.getActualTypeArguments()[1], component, tree, path, ofTheLaw);
        }
        Class<?> raw = (Class<?>) type;
        Quantity quantity = component.quantity(ofTheLaw);
        if (raw == Tree.class) {
            return new Bound(tree, tree);
        }
        if (raw == Law.class) {
            return parts.part(WorkloadKind.LAW, tree, path, quantity);
        }
        if (raw == RateProfile.class) {
            return parts.part(WorkloadKind.RATE, tree, path, Quantity.RATE);
        }
        if (Arrivals.class.isAssignableFrom(raw)) {
            Bound arrivals = parts.part(WorkloadKind.ARRIVALS, tree, path, quantity);
            if (arrivals.value() == null || raw.isInstance(arrivals.value())) {
                return arrivals;
            }
            problems.say(tree.at(), path, "only services have users who wait for answers");
            return Bound.NOTHING;
        }
        if (raw == PolicyChoice.class) {
            return parts.policy(component.setting().policy(), tree, path);
        }
        if (raw == TraceChoice.class) {
            return parts.trace(tree, path);
        }
        if (raw.isRecord() && raw != CountOrShare.class) {
            return record(raw, tree, path, quantity);
        }
        Bound bound = scalars.bind(raw, component, quantity, tree, path);
        if (component.setting().isPath() && bound.value() instanceof String name) {
            return exists(name, tree, path) ? bound : Bound.NOTHING;
        }
        return bound;
    }

    private boolean exists(String name, Tree tree, String path) {
        try {
            files.resolve(name);
            return true;
        } catch (IllegalArgumentException e) {
            problems.add(tree.at(), path, String.valueOf(e.getMessage()), "", whereToGetFiles);
            return false;
        }
    }

    /** Binds a record whose files, when they are missing, can be had as {@code hint} says. */
    Bound recordOfFiles(Class<?> type, Tree tree, String path, String hint, Quantity ofTheLaw) {
        String before = whereToGetFiles;
        whereToGetFiles = hint;
        try {
            return record(type, tree, path, ofTheLaw);
        } finally {
            whereToGetFiles = before;
        }
    }

    private Bound list(Type of, Component component, Tree tree, String path, Quantity ofTheLaw) {
        List<Tree> items;
        if (tree instanceof Tree.Items sequence) {
            items = sequence.values();
        } else if (tree.at().isDefault()) {
            items = List.of();
        } else {
            problems.add(tree, path, "a list");
            return Bound.NOTHING;
        }
        List<Object> values = new ArrayList<>();
        List<Tree> resolved = new ArrayList<>();
        boolean isComplete = true;
        for (int i = 0; i < items.size(); i++) {
            Tree item = items.get(i);
            String name = item instanceof Tree.Fields fields ? fields.text("name") : null;
            Bound bound = value(of, component, item, path + "[" + (name == null ? i : name) + "]", ofTheLaw);
            if (bound.value() == null) {
                isComplete = false;
            } else {
                values.add(bound.value());
                resolved.add(bound.resolved() == null ? item : bound.resolved());
            }
        }
        return isComplete ? new Bound(List.copyOf(values), new Tree.Items(tree.at(), resolved)) : Bound.NOTHING;
    }

    private Bound map(Type of, Component component, Tree tree, String path, Quantity ofTheLaw) {
        if (!(tree instanceof Tree.Fields fields)) {
            problems.add(tree, path, "a map");
            return Bound.NOTHING;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Tree.Field> resolved = new LinkedHashMap<>();
        boolean isComplete = true;
        for (Map.Entry<String, Tree.Field> entry : fields.fields().entrySet()) {
            Tree inner = entry.getValue().value();
            Bound bound = value(of, component, inner, join(path, entry.getKey()), ofTheLaw);
            if (bound.value() == null) {
                isComplete = false;
            } else {
                values.put(entry.getKey(), bound.value());
                Tree written = bound.resolved() == null ? inner : bound.resolved();
                resolved.put(entry.getKey(), new Tree.Field(entry.getValue().keyAt(), written));
            }
        }
        return isComplete ? new Bound(values, new Tree.Fields(fields.at(), resolved)) : Bound.NOTHING;
    }

    private @Nullable Object instantiate(Class<?> type, Class<?>[] types, Object[] values, Position at, String path) {
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException cause) {
                if (!problems.isDoubtful(path)) {
                    problems.say(at, path, String.valueOf(cause.getMessage()));
                }
                return null;
            }
            throw new IllegalStateException("Settings of " + type + " cannot be made.", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Settings of " + type + " cannot be made.", e);
        }
    }

    /** A key within a path; keys with dots go into brackets. */
    static String join(String path, String key) {
        String step = key.contains(".") && !key.startsWith("[") ? "[" + key + "]" : key;
        return path.isEmpty() || step.startsWith("[") ? path + step : path + "." + step;
    }
}
