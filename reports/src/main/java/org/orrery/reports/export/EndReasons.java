package org.orrery.reports.export;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.orrery.reports.result.VariantResult;
import org.orrery.simulator.measure.RunResult.EndReason;

/** How the runs of a variant ended. */
final class EndReasons {

    /** The one first that a reader must hear of. */
    private static final List<EndReason> WORST_FIRST =
            List.of(EndReason.STALLED, EndReason.LIMIT, EndReason.HORIZON, EndReason.WORKLOAD_FINISHED);

    private EndReasons() {}

    /** The reason of the run that ended worst; empty when there is no run. */
    static String worst(VariantResult variant) {
        Map<EndReason, Integer> counts = counts(variant);
        return WORST_FIRST.stream()
                .filter(counts::containsKey)
                .findFirst()
                .map(EndReason::text)
                .orElse("");
    }

    /** How many runs ended for which reason. */
    static Map<EndReason, Integer> counts(VariantResult variant) {
        Map<EndReason, Integer> counts = new EnumMap<>(EndReason.class);
        variant.runs().forEach(run -> counts.merge(run.endReason(), 1, Integer::sum));
        return counts;
    }
}
