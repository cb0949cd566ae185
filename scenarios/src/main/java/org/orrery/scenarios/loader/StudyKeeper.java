package org.orrery.scenarios.loader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orrery.reports.result.Axis;
import org.orrery.scenarios.file.Tree;

/** Puts what is compared back into a resolved scenario, so that it can be run again. */
final class StudyKeeper {

    private static final String PARAMETERS = "parameters.";

    private final Tree root;

    /** Keeps what this scenario compares, as it was written. */
    StudyKeeper(Tree root) {
        this.root = root;
    }

    /** The resolved base with what is compared. */
    Tree keep(Tree resolved, Study study) {
        Set<String> varied = new LinkedHashSet<>();
        for (Axis axis : study.axes()) {
            if (axis.path().startsWith(PARAMETERS)) {
                varied.add("${" + axis.path().substring(PARAMETERS.length()) + "}");
            }
        }
        Tree.Fields all = (Tree.Fields) (varied.isEmpty() ? resolved : withUses(resolved, root, varied));
        for (String key : ScenarioLoader.STUDY_KEYS) {
            Tree written = ((Tree.Fields) root).get(key);
            if (written != null) {
                all = all.with(key, written);
            }
        }
        return all;
    }

    /** The resolved tree, but with uses of parameters that are varied as they were written. */
    private static Tree withUses(Tree resolved, Tree written, Set<String> uses) {
        if (written instanceof Tree.Scalar scalar) {
            return uses.stream().anyMatch(scalar.text()::contains) ? scalar : resolved;
        }
        if (written instanceof Tree.Items from && resolved instanceof Tree.Items to) {
            List<Tree> items = new ArrayList<>();
            for (int i = 0; i < to.values().size(); i++) {
                items.add(withUses(to.values().get(i), from.values().get(i), uses));
            }
            return new Tree.Items(to.at(), items);
        }
        if (written instanceof Tree.Items from && resolved instanceof Tree.Fields to) {
            return inOrder(to, from, uses);
        }
        if (written instanceof Tree.Fields from && resolved instanceof Tree.Fields to) {
            Map<String, Tree.Field> fields = new LinkedHashMap<>();
            to.fields().forEach((key, field) -> {
                Tree source = from.get(key);
                Tree value = source == null ? field.value() : withUses(field.value(), source, uses);
                fields.put(key, new Tree.Field(field.keyAt(), value));
            });
            return new Tree.Fields(to.at(), fields);
        }
        return resolved;
    }

    /** A row such as {@code [0s, 100/s]} gives the first keys in their order. */
    private static Tree inOrder(Tree.Fields resolved, Tree.Items written, Set<String> uses) {
        Map<String, Tree.Field> fields = new LinkedHashMap<>();
        int position = 0;
        for (Map.Entry<String, Tree.Field> entry : resolved.fields().entrySet()) {
            Tree value = entry.getValue().value();
            if (position < written.values().size()) {
                value = withUses(value, written.values().get(position++), uses);
            }
            fields.put(entry.getKey(), new Tree.Field(entry.getValue().keyAt(), value));
        }
        return new Tree.Fields(resolved.at(), fields);
    }
}
