package org.orrery.scenarios.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orrery.scenarios.file.Tree;
import org.orrery.scenarios.section.Scenario;

/**
 * A variant of a scenario.
 *
 * @param name unique among the variants
 * @param settings the label of its value for each axis' path
 * @param scenario what is run
 * @param tree the same as a tree with all defaults written out
 * @param changed how it is after each of its changes
 */
public record LoadedVariant(
        String name, Map<String, String> settings, Scenario scenario, Tree tree, List<LoadedStage> changed) {

    /** Copies the list. */
    public LoadedVariant {
        changed = List.copyOf(changed);
    }

    /** How it is from the start on, and after each of its changes. */
    public List<LoadedStage> stages() {
        List<LoadedStage> stages = new ArrayList<>();
        stages.add(new LoadedStage(0, scenario, tree));
        stages.addAll(changed);
        return stages;
    }
}
