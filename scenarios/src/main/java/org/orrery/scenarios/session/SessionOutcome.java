package org.orrery.scenarios.session;

import java.nio.file.Path;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.statistics.ExperimentAnalysis;
import org.orrery.simulator.measure.RunResult;

/**
 * What came of a session.
 *
 * @param result the results
 * @param analysis what they say
 * @param folder where the files were written
 * @param left number of variants that were left out because only the baseline was wanted
 */
public record SessionOutcome(ExperimentResult result, ExperimentAnalysis analysis, Path folder, int left) {

    /** Whether no run of any variant came to its end, since work was left that could never be done. */
    public boolean isStalled() {
        return result.variants().stream().mapToLong(SessionOutcome::stalledRuns).sum()
                == result.variants().stream()
                        .mapToLong(variant -> variant.runs().size())
                        .sum();
    }

    /** Number of runs of a variant that stalled. */
    public static long stalledRuns(VariantResult variant) {
        return variant.runs().stream()
                .filter(run -> run.endReason() == RunResult.EndReason.STALLED)
                .count();
    }
}
