package org.orrery.workloads.fault;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.workload.FaultSource;
import org.orrery.simulator.workload.Law;

/**
 * Faults by laws: independent times to failure and times to repair at each slot.
 *
 * @param mtbf seconds from the end of a repair to the next failure
 * @param mttr seconds that a repair takes
 * @param repairCrews how many slots are repaired at once
 */
public record LawfulFaults(Law mtbf, Law mttr, int repairCrews) implements FaultSource {

    @Override
    public Life life(String slot, RandomStream random) {
        return new Life() {
            @Override
            public @Nullable Outage next(double since) {
                double begin = since + mtbf.sample(random);
                return begin < Double.POSITIVE_INFINITY ? new Outage(begin, mttr.sample(random)) : null;
            }
        };
    }
}
