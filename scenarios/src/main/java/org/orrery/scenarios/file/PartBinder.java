package org.orrery.scenarios.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.policy.PolicyFactory;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.settings.NamedFactory;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/**
 * Binds the parts that are named: laws, rates, arrivals, traces and policies, whose settings are those of their
 * factories.
 */
final class PartBinder {

    private final Problems problems;
    private final Binder binder;
    private final ScalarBinder scalars;
    private final Catalogues catalogues;
    private final RecordedParts made;
    private final double startEpoch;

    PartBinder(
            Problems problems,
            Binder binder,
            ScalarBinder scalars,
            Catalogues catalogues,
            RecordedParts made,
            double startEpoch) {
        this.problems = problems;
        this.binder = binder;
        this.scalars = scalars;
        this.catalogues = catalogues;
        this.made = made;
        this.startEpoch = startEpoch;
    }

    /** A law, a rate or a process: a single quantity, or {@code {name: {settings}}}. */
    Bound part(WorkloadKind kind, Tree tree, String path, Quantity quantity) {
        if (tree instanceof Tree.Scalar scalar) {
            return constant(kind, scalar, path, quantity);
        }
        List<String> names = catalogues.workloads().names(kind);
        if (!(tree instanceof Tree.Fields fields) || fields.fields().size() != 1) {
            problems.add(tree, path, "one " + kind.word() + ", {name: {…}} with one of " + String.join(", ", names));
            return Bound.NOTHING;
        }
        Map.Entry<String, Tree.Field> only =
                fields.fields().entrySet().iterator().next();
        String name = only.getKey();
        Optional<WorkloadFactory<?>> factory = catalogues.workloads().find(kind, name);
        if (factory.isEmpty()) {
            problems.add(
                    only.getValue().keyAt(),
                    path,
                    "there is no " + kind.word() + " named '" + name + "'",
                    "one of " + String.join(", ", names),
                    Nearest.hint(name, names));
            return Bound.NOTHING;
        }
        String inner = Binder.join(path, name);
        Bound settings = binder.recordOfFiles(
                factory.get().settings(),
                only.getValue().value(),
                inner,
                factory.get().help(),
                quantity);
        if (settings.value() == null || settings.resolved() == null) {
            return Bound.NOTHING;
        }
        Object value = create(factory.get(), (Record) settings.value(), tree.at(), inner);
        Tree resolved = new Tree.Fields(
                fields.at(), Map.of(name, new Tree.Field(only.getValue().keyAt(), settings.resolved())));
        return value == null ? Bound.NOTHING : new Bound(value, resolved);
    }

    private Bound constant(WorkloadKind kind, Tree.Scalar scalar, String path, Quantity quantity) {
        if (kind == WorkloadKind.ARRIVALS) {
            problems.add(
                    scalar,
                    path,
                    "a process of arrivals, {name: {…}} with one of "
                            + String.join(", ", catalogues.workloads().names(kind)));
            return Bound.NOTHING;
        }
        Double value = scalars.quantity(
                scalar, quantity, path, kind == WorkloadKind.LAW ? ", or a law such as {exponential: {mean: …}}" : "");
        if (value == null) {
            return Bound.NOTHING;
        }
        if (value < 0) {
            problems.add(scalar, path, "a value that is not negative");
            return Bound.NOTHING;
        }
        if (kind == WorkloadKind.LAW) {
            return new Bound(Law.constant(value), scalar);
        }
        // A constant rate is a profile like any other.
        Map<String, Tree.Field> settings = new LinkedHashMap<>();
        settings.put("value", new Tree.Field(scalar.at(), scalar));
        Tree written = new Tree.Fields(
                scalar.at(), Map.of("constant", new Tree.Field(scalar.at(), new Tree.Fields(scalar.at(), settings))));
        return new Bound(part(kind, written, path, quantity).value(), scalar);
    }

    private <C extends Record> @Nullable Object create(
            WorkloadFactory<C> factory, Record settings, Position at, String path) {
        try {
            return made.get(
                    factory.name(),
                    settings,
                    startEpoch,
                    context -> factory.create(factory.settings().cast(settings), context));
        } catch (IllegalArgumentException e) {
            problems.say(at, path, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** A policy: its name, or {@code {name: …}} with its settings. */
    Bound policy(String kindWord, Tree tree, String path) {
        PolicyKind kind = kind(kindWord);
        List<String> names = catalogues.policies().names(kind);
        String key = nameKey(kind, tree);
        Tree.Fields fields;
        if (tree instanceof Tree.Scalar scalar) {
            fields = new Tree.Fields(tree.at(), Map.of(key, new Tree.Field(tree.at(), scalar)));
        } else if (tree instanceof Tree.Fields written && written.get(key) instanceof Tree.Scalar) {
            fields = written;
        } else if (tree instanceof Tree.Fields written && !kind.unnamed().isEmpty()) {
            fields = written.with(key, new Tree.Scalar(Position.DEFAULT, kind.unnamed(), false));
        } else {
            problems.add(tree, path, "the name of a " + kindWord + " policy, or {" + key + ": …} with its settings");
            return Bound.NOTHING;
        }
        Tree.Scalar name = (Tree.Scalar) Objects.requireNonNull(fields.get(key));
        Optional<PolicyFactory<?>> factory = catalogues.policies().find(kind, name.text());
        if (factory.isEmpty()) {
            problems.add(
                    name.at(),
                    path,
                    "there is no " + kindWord + " policy named '" + name.text() + "'",
                    "one of " + String.join(", ", names),
                    Nearest.hint(name.text(), names));
            return Bound.NOTHING;
        }
        Bound settings = binder.record(factory.get().settings(), fields.without(key), path, Quantity.NUMBER);
        if (!(settings.value() instanceof Record record) || settings.resolved() == null) {
            return Bound.NOTHING;
        }
        return new Bound(new PolicyChoice(kind, name.text(), record), named(kind.nameKey(), name, settings.resolved()));
    }

    /** The key that names the policy; a path that sets one key of a bare name calls it a name, whatever the kind. */
    private static String nameKey(PolicyKind kind, Tree tree) {
        boolean isNamed = tree instanceof Tree.Fields fields && fields.get(kind.nameKey()) == null;
        return isNamed && ((Tree.Fields) tree).get("name") instanceof Tree.Scalar ? "name" : kind.nameKey();
    }

    private static PolicyKind kind(String word) {
        for (PolicyKind kind : PolicyKind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalStateException("There is no kind of policy '" + word + "'.");
    }

    private static Tree named(String key, Tree.Scalar name, Tree settings) {
        Map<String, Tree.Field> fields = new LinkedHashMap<>();
        fields.put(key, new Tree.Field(name.at(), name));
        fields.putAll(((Tree.Fields) settings).fields());
        return new Tree.Fields(settings.at(), fields);
    }

    /** A trace: {@code {format: …}} with the format's settings. It is read later. */
    Bound trace(Tree tree, String path) {
        List<String> formats = catalogues.workloads().names(WorkloadKind.TRACE);
        if (!(tree instanceof Tree.Fields fields) || !(fields.get("format") instanceof Tree.Scalar format)) {
            problems.add(tree, path, "a trace, {format: …} with one of " + String.join(", ", formats));
            return Bound.NOTHING;
        }
        Optional<WorkloadFactory<?>> factory = catalogues.workloads().find(WorkloadKind.TRACE, format.text());
        if (factory.isEmpty()) {
            problems.add(
                    format.at(),
                    path,
                    "there is no trace format '" + format.text() + "'",
                    "one of " + String.join(", ", formats),
                    Nearest.hint(format.text(), formats));
            return Bound.NOTHING;
        }
        NamedFactory<?, ?> named = factory.get();
        Bound settings =
                binder.recordOfFiles(named.settings(), fields.without("format"), path, named.help(), Quantity.NUMBER);
        if (!(settings.value() instanceof Record record) || settings.resolved() == null) {
            return Bound.NOTHING;
        }
        return new Bound(
                new TraceChoice(tree.at(), path, format.text(), record), named("format", format, settings.resolved()));
    }
}
