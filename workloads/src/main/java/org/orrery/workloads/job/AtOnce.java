package org.orrery.workloads.job;

import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.OpenArrivals;

/**
 * So many arrivals at one time.
 *
 * @param count how many
 * @param at seconds
 */
public record AtOnce(int count, double at) implements ArrivalProcess {

    @Override
    public OpenArrivals start(RandomStream stream) {
        return new OpenArrivals() {
            private int left = count;

            @Override
            public double next() {
                return left-- > 0 ? at : Double.POSITIVE_INFINITY;
            }
        };
    }

    @Override
    public double meanRate() {
        return 0;
    }

    @Override
    public ArrivalProcess scaled(double factor) {
        return new AtOnce((int) StrictMath.round(count * factor), at);
    }
}
