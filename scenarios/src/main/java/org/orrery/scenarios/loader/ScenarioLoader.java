package org.orrery.scenarios.loader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.file.Binder;
import org.orrery.scenarios.file.Bound;
import org.orrery.scenarios.file.Catalogues;
import org.orrery.scenarios.file.DataFiles;
import org.orrery.scenarios.file.Position;
import org.orrery.scenarios.file.Problems;
import org.orrery.scenarios.file.RecordedParts;
import org.orrery.scenarios.file.Tree;
import org.orrery.scenarios.file.TreePath;
import org.orrery.scenarios.file.YamlReader;
import org.orrery.scenarios.section.ReplicationSection;
import org.orrery.scenarios.section.Scenario;
import org.orrery.simulator.settings.Quantity;

/** Reads scenario files. Everything that is wrong with one is said at once. */
public final class ScenarioLoader {

    static final List<String> STUDY_KEYS = List.of("parameters", "compare", "variants", "design");
    /** Policies that orchestrators have of their own. */
    private static final List<String> NATIVE_KEYS = List.of("placement", "failover");

    private static final long MOST_RUNS = 1_000_000;
    private static final String COMPARE = "compare";
    private static final String FAULTS = "faults";

    private final Catalogues catalogues;

    /** A loader that knows these parts. */
    public ScenarioLoader(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /**
     * Reads a scenario with all its variants.
     *
     * @throws ScenarioException when anything is wrong
     */
    public LoadedScenario load(Path file, LoadOptions options) {
        Problems problems = new Problems();
        YamlReader yaml = new YamlReader(problems);
        Tree written = yaml.readFile(file);
        problems.throwIfAny();
        Tree root = override(Objects.requireNonNull(written), options.overrides(), yaml, problems);
        root = inject(root, options.injected(), yaml, problems);
        Path folder = file.toAbsolutePath().getParent();
        DataFiles files = new DataFiles(folder == null ? Path.of("") : folder, options.dataFolders());
        RecordedParts recorded = new RecordedParts(files);
        root = vary(root, options.varied(), yaml, problems);
        Study study = new StudyReader(problems, root).read();
        LoadedVariant base = bind(new VariantTree("base", Map.of(), root), problems, recorded);
        List<LoadedVariant> variants = new ArrayList<>();
        for (VariantTree variant : study.variants()) {
            LoadedVariant bound = study.axes().isEmpty() && base != null
                    ? new LoadedVariant(variant.name(), Map.of(), base.scenario(), base.tree(), base.changed())
                    : bind(variant, problems, recorded);
            if (bound != null) {
                variants.add(bound);
            }
        }
        if (base != null) {
            checkRuns(base, study.variants().size(), problems);
        }
        problems.throwIfAny();
        LoadedVariant checked = Objects.requireNonNull(base);
        return new LoadedScenario(
                checked.scenario(),
                study.axes(),
                variants,
                new StudyKeeper(root).keep(checked.tree(), study),
                files,
                recorded.notes());
    }

    private static void checkRuns(LoadedVariant base, int variants, Problems problems) {
        ReplicationSection rule = base.scenario().replications();
        long replications = rule.relativePrecision() == null ? rule.count() : Math.max(rule.count(), rule.max());
        if (variants * replications > MOST_RUNS) {
            Tree written = ((Tree.Fields) base.tree()).get("replications");
            problems.say(
                    written == null ? base.tree().at() : written.at(),
                    "replications",
                    variants + " variants with " + replications + " replications each are more than " + MOST_RUNS
                            + " runs");
        }
    }

    private static Tree override(Tree root, List<String> overrides, YamlReader yaml, Problems problems) {
        Tree changed = root;
        for (String override : overrides) {
            Map.Entry<String, String> parts = split(override, "--set", problems);
            Tree value = parts == null ? null : value(yaml, parts.getValue(), "--set " + override);
            if (parts != null && value != null) {
                try {
                    changed = TreePath.parse(parts.getKey()).replace(changed, value);
                } catch (IllegalArgumentException e) {
                    problems.say(Position.of("--set " + override), parts.getKey(), String.valueOf(e.getMessage()));
                }
            }
        }
        return changed;
    }

    /** The tree with further faults, as if they were written under {@code faults}. */
    private static Tree inject(Tree root, List<String> injected, YamlReader yaml, Problems problems) {
        if (injected.isEmpty() || !(root instanceof Tree.Fields fields)) {
            return root;
        }
        List<Tree> faults = new ArrayList<>();
        if (fields.get(FAULTS) instanceof Tree.Items written) {
            faults.addAll(written.values());
        }
        for (int i = 0; i < injected.size(); i++) {
            String source = "--inject " + injected.get(i);
            if (value(yaml, injected.get(i), source) instanceof Tree.Fields fault) {
                Tree name = new Tree.Scalar(Position.of(source), i == 0 ? "drill" : "drill " + (i + 1), false);
                faults.add(fault.get("name") == null ? fault.with("name", name) : fault);
            } else {
                problems.add(
                        Position.of(source),
                        FAULTS,
                        "found '" + injected.get(i) + "'",
                        "a fault, for example zone-outage: {zone: b, at: 13h, for: 40m}",
                        "");
            }
        }
        return fields.with(FAULTS, new Tree.Items(Position.of("--inject"), faults));
    }

    /** The tree with further axes, as if they were written under {@code compare}. */
    private static Tree vary(Tree root, List<String> options, YamlReader yaml, Problems problems) {
        Tree changed = root;
        for (String option : options) {
            Map.Entry<String, String> parts = split(option, "--vary", problems);
            Tree values = parts == null ? null : value(yaml, "[" + parts.getValue() + "]", "--vary " + option);
            if (values instanceof Tree.Items items
                    && items.values().size() == 1
                    && Sweep.isSweep(items.values().get(0))) {
                values = items.values().get(0);
            }
            if (parts != null && values != null && changed instanceof Tree.Fields fields) {
                Tree.Fields compare = fields.get(COMPARE) instanceof Tree.Fields written
                        ? written
                        : new Tree.Fields(values.at(), Map.of());
                changed = fields.with(COMPARE, compare.with(parts.getKey(), values));
            }
        }
        return changed;
    }

    private static Map.@Nullable Entry<String, String> split(String option, String name, Problems problems) {
        int equals = option.indexOf('=');
        if (equals < 1) {
            problems.add(
                    Position.of(name + " " + option),
                    "",
                    "found '" + option + "'",
                    "path=value, for example cluster.pools[0].count=12",
                    "");
            return null;
        }
        return Map.entry(
                option.substring(0, equals).trim(), option.substring(equals + 1).trim());
    }

    private static @Nullable Tree value(YamlReader yaml, String text, String source) {
        Tree tree = text.isEmpty() ? new Tree.Scalar(Position.DEFAULT, "", false) : yaml.read(text, source);
        return tree == null ? null : placed(tree, Position.of(source));
    }

    /** A value of an option has no lines. */
    private static Tree placed(Tree tree, Position at) {
        if (tree instanceof Tree.Scalar scalar) {
            return new Tree.Scalar(at, scalar.text(), scalar.isQuoted());
        }
        if (tree instanceof Tree.Items items) {
            return new Tree.Items(
                    at, items.values().stream().map(item -> placed(item, at)).toList());
        }
        Map<String, Tree.Field> fields = new LinkedHashMap<>();
        ((Tree.Fields) tree)
                .fields()
                .forEach((key, field) -> fields.put(key, new Tree.Field(at, placed(field.value(), at))));
        return new Tree.Fields(at, fields);
    }

    private @Nullable LoadedVariant bind(VariantTree variant, Problems problems, RecordedParts recorded) {
        Tree tree = new Parameters(problems, variant.tree()).in(variant.tree(), "");
        if (!(tree instanceof Tree.Fields fields)) {
            problems.add(tree, "", "a map with keys such as name, cluster, workload, policies");
            return null;
        }
        Tree.Fields content = fields;
        for (String key : STUDY_KEYS) {
            content = content.without(key);
        }
        content = withoutNative(content);
        double startEpoch = StartTime.epoch(content.get("start"), problems);
        Binder binder = new Binder(problems, catalogues, recorded, startEpoch);
        Bound bound = binder.record(Scenario.class, content, "", Quantity.NUMBER);
        if (!(bound.value() instanceof Scenario scenario) || bound.resolved() == null) {
            return null;
        }
        new Checks(problems, scenario, bound.resolved()).check();
        List<LoadedStage> stages = new Stages(problems, (changed, at) -> stage(binder, changed, at, problems))
                .of(content, scenario.changes());
        return new LoadedVariant(variant.name(), variant.settings(), scenario, bound.resolved(), stages);
    }

    private static @Nullable LoadedStage stage(Binder binder, Tree.Fields content, double at, Problems problems) {
        Bound bound = binder.record(Scenario.class, content, "", Quantity.NUMBER);
        if (!(bound.value() instanceof Scenario scenario) || bound.resolved() == null) {
            return null;
        }
        new Checks(problems, scenario, bound.resolved()).check();
        return new LoadedStage(at, scenario, bound.resolved());
    }

    /** What the orchestrator does by itself is the absence of anything else. */
    private static Tree.Fields withoutNative(Tree.Fields root) {
        Tree.Fields changed = root;
        for (String key : NATIVE_KEYS) {
            if (changed.get("policies") instanceof Tree.Fields policies && "native".equals(policies.text(key))) {
                changed = changed.with("policies", policies.without(key));
            }
        }
        return changed;
    }
}
