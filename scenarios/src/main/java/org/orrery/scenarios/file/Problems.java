package org.orrery.scenarios.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers all that is wrong, so that the user hears of everything at once. */
public final class Problems {

    private final Set<Problem> all = new LinkedHashSet<>();
    private final Set<Position> spoiled = new HashSet<>();

    /** Notes a problem; the same one is noted once. */
    public void add(Position at, String path, String found, String expected, String hint) {
        if (!spoiled.contains(at)) {
            all.add(new Problem(at, path, found, expected, hint));
        }
    }

    /** Keeps silent from now on about what is written there, since what is wrong with it was said already. */
    public void spoil(Position at) {
        if (at.line() > 0) {
            spoiled.add(at);
        }
    }

    /**
     * Whether something is wrong already with a part of the scenario or with what stands beside it, so that a
     * contradiction found there may be nothing but its consequence.
     */
    public boolean isDoubtful(String path) {
        String around = parent(path);
        return all.stream()
                .anyMatch(problem -> problem.path().startsWith(path)
                        || parent(problem.path()).equals(around));
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
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
