package org.orrery.workloads.arrival;

import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.OpenArrivals;

/**
 * An arrival every so many seconds; times are multiplied, never added up.
 *
 * @param every seconds, above zero
 * @param first seconds to the first
 */
record DeterministicProcess(double every, double first) implements ArrivalProcess {

    @Override
    public OpenArrivals start(RandomStream stream) {
        return new OpenArrivals() {
            private long number;

            @Override
            public double next() {
                return first + every * number++;
            }
        };
    }

    @Override
    public double meanRate() {
        return 1 / every;
    }

    @Override
    public ArrivalProcess scaled(double factor) {
        return new DeterministicProcess(every / factor, first);
    }
}
