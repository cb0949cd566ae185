package org.orrery.scenarios.loader;

import org.orrery.scenarios.file.Tree;
import org.orrery.scenarios.file.TreePath;
import org.orrery.scenarios.section.Scenario;

/**
 * A scenario as it is from a time on, all changes up to then made.
 *
 * @param at when, in seconds
 * @param scenario what holds from then on
 * @param tree the same as a tree with all defaults written out
 */
public record LoadedStage(double at, Scenario scenario, Tree tree) {

    /** Whether what is written at a path is not what it is in another stage. */
    public boolean isNewAt(String path, LoadedStage before) {
        TreePath place = TreePath.parse(path);
        return !textAt(place, tree).equals(textAt(place, before.tree));
    }

    private static String textAt(TreePath path, Tree tree) {
        Tree found = path.find(tree);
        if (found instanceof Tree.Scalar scalar) {
            return scalar.text();
        }
        return found == null ? "" : ResolvedWriter.write(found, false);
    }
}
