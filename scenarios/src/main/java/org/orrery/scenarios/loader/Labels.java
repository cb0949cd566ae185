package org.orrery.scenarios.loader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.file.Tree;

/** Names values of an axis by what differs between them. */
final class Labels {

    private final List<Tree> values;

    Labels(List<Tree> values) {
        this.values = values;
    }

    /** One label for each value. */
    List<String> all() {
        List<String> labels = new ArrayList<>();
        for (Tree value : values) {
            labels.add(label(value));
        }
        return labels;
    }

    private String label(Tree value) {
        if (value instanceof Tree.Scalar scalar) {
            return scalar.text();
        }
        Map<String, String> leaves = leaves(value);
        String given = leaves.get("label");
        if (given != null) {
            return given;
        }
        String name = leaves.get("name");
        List<String> parts = new ArrayList<>();
        if (name != null) {
            parts.add(name);
        }
        leaves.forEach((path, text) -> {
            if (!path.equals("name") && !isShared(name, path, text)) {
                parts.add(path + "=" + text);
            }
        });
        return String.join(" ", parts);
    }

    /** Whether all values of the same name have this leaf alike, so that it tells nothing. */
    private boolean isShared(@Nullable String name, String path, String text) {
        for (Tree other : values) {
            Map<String, String> leaves = leaves(other);
            String otherName = other instanceof Tree.Scalar scalar ? scalar.text() : leaves.get("name");
            if (Objects.equals(name, otherName) && !text.equals(leaves.get(path))) {
                return false;
            }
        }
        return name != null;
    }

    private static Map<String, String> leaves(Tree tree) {
        Map<String, String> leaves = new LinkedHashMap<>();
        collect(tree, "", leaves);
        return leaves;
    }

    private static void collect(Tree tree, String path, Map<String, String> leaves) {
        if (tree instanceof Tree.Scalar scalar) {
            leaves.put(path, scalar.text());
        } else if (tree instanceof Tree.Items items) {
            for (int i = 0; i < items.values().size(); i++) {
                collect(items.values().get(i), path + "[" + i + "]", leaves);
            }
        } else if (tree instanceof Tree.Fields fields) {
            fields.fields()
                    .forEach((key, field) -> collect(field.value(), path.isEmpty() ? key : path + "." + key, leaves));
        }
    }
}
