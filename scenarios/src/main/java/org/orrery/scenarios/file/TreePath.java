package org.orrery.scenarios.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A path to a part of a scenario, such as {@code cluster.pools[general].count}. Items of lists are named by their
 * {@code name} or their number from 0. A key that contains dots may be put in brackets too.
 */
public final class TreePath {

    private static final int MAX_LENGTH = 1000;

    private final String text;
    private final List<Step> steps;

    private record Step(String word, boolean isItem) {}

    private TreePath(String text, List<Step> steps) {
        this.text = text;
        this.steps = steps;
    }

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException when it is not one
     */
    public static TreePath parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a path has at most " + MAX_LENGTH + " characters");
        }
        List<Step> steps = new ArrayList<>();
        int i = 0;
        boolean needsWord = true;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '[') {
                int end = text.indexOf(']', i);
                if (end < i + 2) {
                    throw new IllegalArgumentException("'[' without ']' in the path '" + text + "'");
                }
                steps.add(new Step(text.substring(i + 1, end), true));
                i = end + 1;
                needsWord = false;
            } else if (c == '.') {
                if (needsWord) {
                    throw new IllegalArgumentException("a name is missing in the path '" + text + "'");
                }
                needsWord = true;
                i++;
            } else {
                int end = i;
                while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
                    end++;
                }
                steps.add(new Step(text.substring(i, end), false));
                i = end;
                needsWord = false;
            }
        }
        if (needsWord) {
            throw new IllegalArgumentException("a name is missing in the path '" + text + "'");
        }
        return new TreePath(text, List.copyOf(steps));
    }

    /** The first name on the path. */
    public String first() {
        return steps.get(0).word();
    }

    /** The last name on the path. */
    public String last() {
        return steps.get(steps.size() - 1).word();
    }

    /**
     * The part of a tree that the path leads to, or null when it is not written there.
     *
     * @throws IllegalArgumentException when the path leads nowhere, with the nearest name
     */
    public @Nullable Tree find(Tree tree) {
        Tree at = tree;
        for (Step step : steps) {
            if (at instanceof Tree.Items items) {
                at = items.values().get(index(items, step));
            } else if (at instanceof Tree.Fields fields) {
                Tree next = fields.get(step.word());
                if (next == null) {
                    return null;
                }
                at = next;
            } else {
                return null;
            }
        }
        return at;
    }

    /**
     * The tree with another value at this path; maps on the way are made where they are missing.
     *
     * @throws IllegalArgumentException when the path leads nowhere, with the nearest name
     */
    public Tree replace(Tree tree, Tree value) {
        return replace(tree, value, 0);
    }

    private Tree replace(Tree tree, Tree value, int depth) {
        if (depth == steps.size()) {
            return value;
        }
        Step step = steps.get(depth);
        if (tree instanceof Tree.Items items) {
            int index = index(items, step);
            return items.with(index, replace(items.values().get(index), value, depth + 1));
        }
        if (step.isItem() && !(tree instanceof Tree.Fields)) {
            throw new IllegalArgumentException("'" + text + "' asks for an item, but there is no list");
        }
        Tree.Fields fields = tree instanceof Tree.Fields found
                ? found
                // A bare name, of a policy for instance, becomes a map with that name when one of its keys is set.
                : new Tree.Fields(value.at(), Map.of()).with("name", tree);
        Tree inner = fields.get(step.word());
        if (inner == null) {
            inner = new Tree.Fields(value.at(), Map.of());
        }
        return fields.with(step.word(), replace(inner, value, depth + 1));
    }

    private int index(Tree.Items items, Step step) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < items.values().size(); i++) {
            Tree item = items.values().get(i);
            String name = item instanceof Tree.Fields fields
                    ? fields.text("name")
                    : item instanceof Tree.Scalar scalar ? scalar.text() : null;
            if (step.word().equals(name)) {
                return i;
            }
            names.add(name == null ? Integer.toString(i) : name);
        }
        if (step.word().matches("\\d{1,6}")) {
            int index = Integer.parseInt(step.word());
            if (index < items.values().size()) {
                return index;
            }
        }
        throw new IllegalArgumentException("there is no item '" + step.word() + "' on the path '" + text + "'; there "
                + (names.size() == 1 ? "is " : "are ") + String.join(", ", names) + ". "
                + Nearest.hint(step.word(), names));
    }

    @Override
    public String toString() {
        return text;
    }
}
