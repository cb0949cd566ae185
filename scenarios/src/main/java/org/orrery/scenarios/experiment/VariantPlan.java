package org.orrery.scenarios.experiment;

import java.util.Map;

/**
 * A variant that is to be run.
 *
 * @param name unique in its experiment
 * @param settings what distinguishes it: for each axis' path the label of its value
 * @param identity everything that its results depend on besides seed and replication, as text: the resolved scenario,
 *     the content of data files, plug-ins
 * @param simulation how one replication of it is run
 */
public record VariantPlan(String name, Map<String, String> settings, String identity, ReplicationRunner simulation) {}
