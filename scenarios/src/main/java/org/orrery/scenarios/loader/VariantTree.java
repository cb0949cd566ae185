package org.orrery.scenarios.loader;

import java.util.Map;
import org.orrery.scenarios.file.Tree;

/**
 * A variant before it is bound.
 *
 * @param name unique among the variants
 * @param settings the label of its value for each axis' path
 * @param tree the scenario with the variant's values in place
 */
record VariantTree(String name, Map<String, String> settings, Tree tree) {}
