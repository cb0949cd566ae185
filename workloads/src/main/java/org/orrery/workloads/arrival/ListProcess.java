package org.orrery.workloads.arrival;

import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.OpenArrivals;

/**
 * Arrivals at given times.
 *
 * @param times seconds, not falling
 * @param demands core-seconds of each, or NaN
 */
@SuppressWarnings("ArrayRecordComponent") // Made here and never changed.
record ListProcess(double[] times, double[] demands) implements ArrivalProcess {

    @Override
    public OpenArrivals start(RandomStream stream) {
        return new OpenArrivals() {
            private int position;

            @Override
            public double next() {
                return position < times.length ? times[position++] : Double.POSITIVE_INFINITY;
            }

            @Override
            public double demand() {
                return position == 0 ? Double.NaN : demands[position - 1];
            }
        };
    }

    @Override
    public double meanRate() {
        return 0;
    }

    @Override
    public ArrivalProcess scaled(double factor) {
        throw new IllegalArgumentException("arrivals at given times cannot be multiplied by 'load'");
    }
}
