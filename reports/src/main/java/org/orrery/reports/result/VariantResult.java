package org.orrery.reports.result;

import java.util.List;
import java.util.Map;
import org.orrery.simulator.measure.RunResult;

/**
 * The results of one variant.
 *
 * @param name unique in its experiment
 * @param settings what distinguishes it: for each axis' path the label of its value, in the order of the axes
 * @param runs one for each replication, in the order of the replications
 */
public record VariantResult(String name, Map<String, String> settings, List<RunResult> runs) {

    /** Copies the list. */
    public VariantResult {
        runs = List.copyOf(runs);
    }
}
