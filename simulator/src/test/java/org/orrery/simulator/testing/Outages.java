package org.orrery.simulator.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.workload.FaultSource;

/** Outages that a test says itself, the same at each slot. */
public record Outages(List<Outage> outages) implements FaultSource {

    /** One outage. */
    public static Outages at(double begin, double length) {
        return new Outages(List.of(new Outage(begin, length)));
    }

    @Override
    public Life life(String slot, RandomStream random) {
        Deque<Outage> left = new ArrayDeque<>(outages);
        return new Life() {
            @Override
            public @Nullable Outage next(double since) {
                return left.poll();
            }
        };
    }
}
