package org.orrery.scenarios.loader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orrery.scenarios.file.Nearest;
import org.orrery.scenarios.file.Position;
import org.orrery.scenarios.file.Problems;
import org.orrery.scenarios.file.Tree;

/** Puts the values of parameters in the place of {@code ${name}}. */
final class Parameters {

    private static final Pattern USE = Pattern.compile("\\$\\{([^}]*)}");

    private final Problems problems;
    private final Tree.Fields values;

    Parameters(Problems problems, Tree root) {
        this.problems = problems;
        Tree written = root instanceof Tree.Fields fields ? fields.get("parameters") : null;
        if (written instanceof Tree.Fields fields) {
            values = fields;
        } else {
            values = new Tree.Fields(Position.DEFAULT, Map.of());
            if (written != null) {
                problems.add(written, "parameters", "a map of names and values");
            }
        }
    }

    /** The tree with all uses replaced. */
    Tree in(Tree tree, String path) {
        if (tree instanceof Tree.Scalar scalar) {
            return inScalar(scalar, path);
        }
        if (tree instanceof Tree.Items items) {
            List<Tree> replaced = new ArrayList<>();
            for (int i = 0; i < items.values().size(); i++) {
                Tree item = items.values().get(i);
                String name = item instanceof Tree.Fields fields ? fields.text("name") : null;
                replaced.add(in(item, path + "[" + (name == null ? i : name) + "]"));
            }
            return new Tree.Items(items.at(), replaced);
        }
        Tree.Fields fields = (Tree.Fields) tree;
        Map<String, Tree.Field> replaced = new LinkedHashMap<>();
        fields.fields().forEach((key, field) -> {
            String inner = path.isEmpty() ? key : path + "." + key;
            Tree value = inner.equals("parameters") ? field.value() : in(field.value(), inner);
            replaced.put(key, new Tree.Field(field.keyAt(), value));
        });
        return new Tree.Fields(fields.at(), replaced);
    }

    private Tree inScalar(Tree.Scalar scalar, String path) {
        Matcher uses = USE.matcher(scalar.text());
        StringBuilder text = new StringBuilder();
        while (uses.find()) {
            String name = uses.group(1).trim();
            Tree value = values.get(name);
            if (value == null) {
                Set<String> known = values.fields().keySet();
                problems.add(
                        scalar.at(),
                        path,
                        "there is no parameter '" + name + "'",
                        known.isEmpty() ? "it under 'parameters'" : "one of " + String.join(", ", known),
                        Nearest.hint(name, known));
                problems.spoil(scalar.at());
                return scalar;
            }
            if (uses.start() == 0 && uses.end() == scalar.text().length()) {
                return moved(value, scalar.at());
            }
            if (!(value instanceof Tree.Scalar inner)) {
                problems.add(scalar, path, "a parameter with a single value inside a text");
                return scalar;
            }
            uses.appendReplacement(text, Matcher.quoteReplacement(inner.text()));
        }
        if (text.isEmpty()) {
            return scalar;
        }
        uses.appendTail(text);
        return new Tree.Scalar(scalar.at(), text.toString(), true);
    }

    /** A value as if it were written where it is used; single values only, for others tell more where they are. */
    private static Tree moved(Tree value, Position at) {
        return value instanceof Tree.Scalar scalar ? new Tree.Scalar(at, scalar.text(), scalar.isQuoted()) : value;
    }
}
