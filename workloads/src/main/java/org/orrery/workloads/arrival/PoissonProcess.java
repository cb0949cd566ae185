package org.orrery.workloads.arrival;

import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.OpenArrivals;
import org.orrery.simulator.workload.RateProfile;
import org.orrery.workloads.rate.ScaledRate;

/** Poisson arrivals; where the rate changes, by thinning against a bound (Lewis and Shedler, 1979). */
record PoissonProcess(RateProfile rate) implements ArrivalProcess {

    @Override
    public OpenArrivals start(RandomStream stream) {
        return new OpenArrivals() {
            private double time;

            @Override
            public double next() {
                while (true) {
                    double bound = rate.bound(time);
                    double end = time + rate.boundHolds(time);
                    double candidate = bound > 0
                            ? time - StrictMath.log(stream.nextOpenDouble()) / bound
                            : Double.POSITIVE_INFINITY;
                    if (candidate == Double.POSITIVE_INFINITY && end == Double.POSITIVE_INFINITY) {
                        return candidate;
                    }
                    if (candidate >= end) {
                        // Nothing before the bound ends; having no memory, the process may begin anew there.
                        time = end;
                        continue;
                    }
                    time = candidate;
                    double actual = rate.at(candidate);
                    if (actual >= bound || stream.nextDouble() * bound < actual) {
                        return candidate;
                    }
                }
            }
        };
    }

    @Override
    public double meanRate() {
        return rate.mean();
    }

    @Override
    public ArrivalProcess scaled(double factor) {
        return factor == 1 ? this : new PoissonProcess(new ScaledRate(rate, factor));
    }
}
