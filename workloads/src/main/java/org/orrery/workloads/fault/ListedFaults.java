package org.orrery.workloads.fault;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.workload.FaultSource;

/**
 * Faults at given times, the same at each slot. One that begins while another lasts begins when that ends, as far as it
 * lasts longer.
 *
 * @param outages the faults
 * @param repairCrews how many slots are repaired at once
 */
public record ListedFaults(List<Outage> outages, int repairCrews) implements FaultSource {

    /** Puts them into their order. */
    public ListedFaults {
        outages = outages.stream()
                .sorted(Comparator.comparingDouble(Outage::begin))
                .toList();
    }

    @Override
    public Life life(String slot, RandomStream random) {
        return new Life() {
            private int next;

            @Override
            public @Nullable Outage next(double since) {
                while (next < outages.size()) {
                    Outage outage = outages.get(next++);
                    double end = outage.begin() + outage.length();
                    if (outage.begin() >= since) {
                        return outage;
                    }
                    if (end > since) {
                        return new Outage(since, end - since);
                    }
                }
                return null;
            }
        };
    }
}
