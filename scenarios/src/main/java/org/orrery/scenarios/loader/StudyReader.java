package org.orrery.scenarios.loader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.orrery.reports.result.Axis;
import org.orrery.scenarios.file.Nearest;
import org.orrery.scenarios.file.Position;
import org.orrery.scenarios.file.Problems;
import org.orrery.scenarios.file.Tree;
import org.orrery.scenarios.file.TreePath;

/** Expands {@code compare}, {@code variants} and {@code design} into variants. */
final class StudyReader {

    private static final int MOST_VARIANTS = 10_000;
    private static final String LINKED = "variants";

    private final Problems problems;
    private final Tree root;
    private final Parameters parameters;

    /** A value of an axis: its label, and the changes that it makes. */
    private record Choice(String label, Map<String, Tree> changes) {}

    private record Values(String path, List<Choice> choices) {}

    StudyReader(Problems problems, Tree root) {
        this.problems = problems;
        this.root = root;
        parameters = new Parameters(problems, root);
    }

    /** The study; when nothing is compared it has one variant. */
    Study read() {
        List<Values> axes = new ArrayList<>();
        Tree compare = root instanceof Tree.Fields fields ? fields.get("compare") : null;
        if (compare instanceof Tree.Fields fields) {
            fields.fields().forEach((path, field) -> addAxis(axes, path, field.value()));
        } else if (compare != null) {
            problems.add(compare, "compare", "a map of paths and their values");
        }
        addLinked(axes);
        List<List<Choice>> combinations = isOneAtATime() ? oneAtATime(axes) : product(axes);
        List<VariantTree> variants = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (List<Choice> combination : combinations) {
            VariantTree variant = variant(axes, combination);
            if (!names.add(variant.name())) {
                problems.say(
                        root.at(), "compare", "two variants are named '" + variant.name() + "'; give them a label");
            }
            variants.add(variant);
        }
        List<Axis> described = axes.stream().map(StudyReader::describe).toList();
        return new Study(described, variants);
    }

    private boolean isOneAtATime() {
        String design = root instanceof Tree.Fields fields ? fields.text("design") : null;
        if (design == null || design.equals("product")) {
            return false;
        }
        if (!design.equals("one-at-a-time")) {
            problems.add(
                    root.at(),
                    "design",
                    "found '" + design + "'",
                    "product or one-at-a-time",
                    Nearest.hint(design, List.of("product", "one-at-a-time")));
        }
        return true;
    }

    private void addAxis(List<Values> axes, String path, Tree written) {
        String place = "compare[" + path + "]";
        Tree substituted = parameters.in(written, place);
        List<Tree> values;
        if (substituted instanceof Tree.Items items) {
            values = items.values();
        } else if (substituted instanceof Tree.Fields range && Sweep.isSweep(range)) {
            values = new Sweep(problems).values(range, place);
            if (values.isEmpty()) {
                return;
            }
        } else {
            problems.add(written, place, "a list of values, or a range {from: …, to: …, step: …}");
            return;
        }
        if (values.isEmpty()) {
            problems.add(written, place, "at least one value");
            return;
        }
        Tree base;
        try {
            Tree found = TreePath.parse(path).find(root);
            base = found == null ? new Tree.Scalar(Position.DEFAULT, "", false) : parameters.in(found, path);
        } catch (IllegalArgumentException e) {
            problems.say(written.at(), place, String.valueOf(e.getMessage()));
            return;
        }
        List<String> labels = new Labels(values).all();
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Tree value = values.get(i);
            boolean isBase = value instanceof Tree.Scalar scalar
                    && base instanceof Tree.Fields fields
                    && scalar.text().equals(fields.text("name"));
            Tree without = value instanceof Tree.Fields fields ? fields.without("label") : value;
            choices.add(new Choice(labels.get(i), isBase ? Map.of() : Map.of(path, without)));
        }
        axes.add(new Values(path, choices));
    }

    private void addLinked(List<Values> axes) {
        Tree written = root instanceof Tree.Fields fields ? fields.get(LINKED) : null;
        if (written == null) {
            return;
        }
        if (!(written instanceof Tree.Items items)) {
            problems.add(written, LINKED, "a list of {name: …, set: {path: value}}");
            return;
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("base", Map.of()));
        for (int i = 0; i < items.values().size(); i++) {
            Tree item = parameters.in(items.values().get(i), LINKED + "[" + i + "]");
            boolean isRight = item instanceof Tree.Fields fields
                    && fields.text("name") != null
                    && fields.get("set") instanceof Tree.Fields
                    && fields.fields().size() == 2;
            if (!isRight) {
                problems.add(item, LINKED + "[" + i + "]", "{name: …, set: {path: value}}");
                continue;
            }
            Tree.Fields fields = (Tree.Fields) item;
            Map<String, Tree> changes = new LinkedHashMap<>();
            ((Tree.Fields) Objects.requireNonNull(fields.get("set")))
                    .fields()
                    .forEach((path, field) -> changes.put(path, field.value()));
            choices.add(new Choice(Objects.requireNonNull(fields.text("name")), changes));
        }
        axes.add(new Values(LINKED, choices));
    }

    private List<List<Choice>> product(List<Values> axes) {
        List<List<Choice>> combinations = new ArrayList<>();
        combinations.add(List.of());
        for (Values axis : axes) {
            if ((long) combinations.size() * axis.choices().size() > MOST_VARIANTS) {
                sayTooMany();
                return combinations;
            }
            List<List<Choice>> longer = new ArrayList<>();
            for (List<Choice> combination : combinations) {
                for (Choice choice : axis.choices()) {
                    List<Choice> extended = new ArrayList<>(combination);
                    extended.add(choice);
                    longer.add(extended);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    private void sayTooMany() {
        problems.say(root.at(), "compare", "this makes more than " + MOST_VARIANTS + " variants");
    }

    private List<List<Choice>> oneAtATime(List<Values> axes) {
        List<Choice> baseline = new ArrayList<>();
        for (Values axis : axes) {
            baseline.add(axis.choices().get(0));
        }
        List<List<Choice>> combinations = new ArrayList<>();
        combinations.add(baseline);
        if (axes.stream().mapToLong(axis -> axis.choices().size()).sum() > MOST_VARIANTS) {
            sayTooMany();
            return combinations;
        }
        for (int i = 0; i < axes.size(); i++) {
            for (Choice choice :
                    axes.get(i).choices().subList(1, axes.get(i).choices().size())) {
                List<Choice> changed = new ArrayList<>(baseline);
                changed.set(i, choice);
                combinations.add(changed);
            }
        }
        return combinations;
    }

    private VariantTree variant(List<Values> axes, List<Choice> combination) {
        Map<String, String> settings = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        Tree tree = root;
        for (int i = 0; i < combination.size(); i++) {
            Choice choice = combination.get(i);
            String path = axes.get(i).path();
            settings.put(path, choice.label());
            names.add(named(path, choice.label()));
            for (Map.Entry<String, Tree> change : choice.changes().entrySet()) {
                tree = replace(tree, change.getKey(), change.getValue());
            }
        }
        String name = names.isEmpty() ? "baseline" : String.join(", ", names);
        return new VariantTree(name, settings, tree);
    }

    /** A number says little without what it is a number of. */
    private static String named(String path, String label) {
        boolean isNumber = Sweep.parse(label) != null || label.equals("true") || label.equals("false");
        if (!isNumber) {
            return label;
        }
        int dot = path.lastIndexOf('.');
        return path.substring(dot + 1) + "=" + label;
    }

    private Tree replace(Tree tree, String path, Tree value) {
        try {
            return TreePath.parse(path).replace(tree, value);
        } catch (IllegalArgumentException e) {
            problems.say(value.at(), path, String.valueOf(e.getMessage()));
            return tree;
        }
    }

    private static Axis describe(Values axis) {
        List<String> labels = axis.choices().stream().map(Choice::label).toList();
        List<Double> numbers = new ArrayList<>();
        String unit = null;
        for (String label : labels) {
            Map.Entry<BigDecimal, String> number = Sweep.parse(label);
            if (number == null || unit != null && !unit.equals(number.getValue())) {
                return new Axis(axis.path(), labels, List.of(), "");
            }
            unit = number.getValue();
            numbers.add(number.getKey().doubleValue());
        }
        return new Axis(axis.path(), labels, numbers, unit == null ? "" : unit);
    }
}
