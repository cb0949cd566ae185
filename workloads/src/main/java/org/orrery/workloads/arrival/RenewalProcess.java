package org.orrery.workloads.arrival;

import org.orrery.simulator.kernel.CompensatedSum;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.OpenArrivals;

/**
 * Independent times between arrivals.
 *
 * @param law of the times in seconds
 * @param factor by which the rate is multiplied
 */
record RenewalProcess(Law law, double factor) implements ArrivalProcess {

    @Override
    public OpenArrivals start(RandomStream stream) {
        return new OpenArrivals() {
            private final CompensatedSum time = new CompensatedSum();

            @Override
            public double next() {
                time.add(law.sample(stream) / factor);
                return time.value();
            }
        };
    }

    @Override
    public double meanRate() {
        return factor / law.mean();
    }

    @Override
    public ArrivalProcess scaled(double more) {
        return new RenewalProcess(law, factor * more);
    }
}
