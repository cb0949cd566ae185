package org.orrery.scenarios.session;

import java.util.List;
import org.orrery.reports.result.Objective;
import org.orrery.reports.statistics.CheapestSearch;
import org.orrery.scenarios.experiment.ExperimentRunner;
import org.orrery.scenarios.experiment.ReplicationRule;

/**
 * How the cheapest variant that keeps all bounds is searched for.
 *
 * @param confidence of what is found, 0.95 for 95 %
 * @param most replications of a variant at most
 */
public record PlanSearch(double confidence, int most) {

    private static final int FIRST = 5;

    /** Checks the ranges. */
    public PlanSearch {
        if (!(confidence >= 0.5 && confidence < 1)) {
            throw new IllegalArgumentException("A confidence lies between 50 % and 100 %, such as 95%.");
        }
        if (most < FIRST) {
            throw new IllegalArgumentException(
                    "--most " + most + ": a plan needs at least " + FIRST + " replications of each variant.");
        }
    }

    /** A few replications of all variants first, then more of those that may still be the answer. */
    ReplicationRule replications() {
        return new ReplicationRule(FIRST, 0, confidence, most);
    }

    /** The search for some objectives. */
    CheapestSearch of(List<Objective> objectives) {
        int looks = 1 + (most - FIRST + ExperimentRunner.BATCH - 1) / ExperimentRunner.BATCH;
        return new CheapestSearch(objectives, confidence, looks);
    }
}
