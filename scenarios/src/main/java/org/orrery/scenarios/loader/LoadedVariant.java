package org.orrery.scenarios.loader;

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
 */
public record LoadedVariant(String name, Map<String, String> settings, Scenario scenario, Tree tree) {}
