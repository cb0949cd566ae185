package org.orrery.simulator.fault;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.kernel.Mixing;
import org.orrery.simulator.kernel.Purpose;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.workload.FaultSource.Life;
import org.orrery.simulator.workload.FaultSource.Outage;

/**
 * A number for a schedule of faults. It is made of what faults do and of the outages of some slots of each, which exist
 * whatever a policy makes of the cluster; so it is the same for all variants that meet the same faults.
 */
final class FaultHash {

    private static final int SLOTS = 4;
    private static final int OUTAGES = 64;

    private FaultHash() {}

    static long of(List<FaultSpec> faults, RandomStreams streams) {
        if (faults.isEmpty()) {
            return 0;
        }
        long hash = Mixing.GOLDEN;
        for (FaultSpec fault : faults) {
            hash = Mixing.combine(Mixing.combine(hash, fault.name()), String.valueOf(fault.effect()));
            for (int slot = 0; slot < SLOTS; slot++) {
                hash = ofSlot(hash, fault, "slot " + slot, streams);
            }
        }
        return hash;
    }

    private static long ofSlot(long before, FaultSpec fault, String slot, RandomStreams streams) {
        long hash = before;
        Life life = fault.source().life(slot, streams.stream(Purpose.FAULT, fault.name() + "/" + slot));
        double since = 0;
        for (int i = 0; i < OUTAGES; i++) {
            @Nullable Outage outage = life.next(since);
            if (outage == null) {
                return hash;
            }
            hash = Mixing.combine(hash, Double.doubleToLongBits(outage.begin()));
            hash = Mixing.combine(hash, Double.doubleToLongBits(outage.length()));
            since = outage.begin() + outage.length();
            if (since == Double.POSITIVE_INFINITY) {
                return hash;
            }
        }
        return hash;
    }
}
