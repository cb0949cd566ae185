package org.orrery.scenarios.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers all that is wrong, so that the user hears of everything at once. */
public final class Problems {

    private final Set<Problem> all = new LinkedHashSet<>();

    /** Notes a problem; the same one is noted once. */
    public void add(Position at, String path, String found, String expected, String hint) {
        all.add(new Problem(at, path, found, expected, hint));
    }

    /** Notes a problem with what was found and what was expected. */
    public void add(Tree tree, String path, String expected) {
        add(tree.at(), path, "found " + tree.describe(), expected, "");
    }

    /** Notes a problem in words. */
    public void say(Position at, String path, String message) {
        add(at, path, message, "", "");
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** All of them, in the order in which they were noted. */
    public List<Problem> all() {
        return new ArrayList<>(all);
    }

    /** Throws when there is any. */
    public void throwIfAny() {
        if (!all.isEmpty()) {
            throw new ScenarioException(all());
        }
    }
}
