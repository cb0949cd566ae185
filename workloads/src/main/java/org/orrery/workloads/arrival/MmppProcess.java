package org.orrery.workloads.arrival;

import java.util.Arrays;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.OpenArrivals;

/**
 * Poisson arrivals at the rate of a state that changes at random. It begins in a state drawn by the shares of time, so
 * that it is stationary from the start on.
 *
 * @param rates per second in each state
 * @param means seconds that a state lasts on average
 * @param next chances of the states that may follow, by the state that ends
 * @param shares of time in each state in the long run
 */
@SuppressWarnings("ArrayRecordComponent") // Made by the factory and never changed.
record MmppProcess(double[] rates, double[] means, double[][] next, double[] shares) implements ArrivalProcess {

    @Override
    public OpenArrivals start(RandomStream stream) {
        return new OpenArrivals() {
            private int state = drawn(shares, stream);
            private double time;
            private double end = lasts();

            private double lasts() {
                return -StrictMath.log(stream.nextOpenDouble()) * means[state];
            }

            @Override
            public double next() {
                while (true) {
                    double candidate = rates[state] > 0
                            ? time - StrictMath.log(stream.nextOpenDouble()) / rates[state]
                            : Double.POSITIVE_INFINITY;
                    if (candidate < end) {
                        time = candidate;
                        return time;
                    }
                    if (meanRate() <= 0) {
                        return Double.POSITIVE_INFINITY;
                    }
                    // Having no memory, the arrivals may begin anew with the next state.
                    time = end;
                    state = drawn(next[state], stream);
                    end = time + lasts();
                }
            }
        };
    }

    private static int drawn(double[] chances, RandomStream stream) {
        double u = stream.nextDouble();
        int last = 0;
        for (int i = 0; i < chances.length; i++) {
            if (chances[i] > 0) {
                last = i;
                u -= chances[i];
                if (u < 0) {
                    return i;
                }
            }
        }
        return last;
    }

    @Override
    public double meanRate() {
        double sum = 0;
        for (int i = 0; i < rates.length; i++) {
            sum += rates[i] * shares[i];
        }
        return sum;
    }

    @Override
    public ArrivalProcess scaled(double factor) {
        return factor == 1
                ? this
                : new MmppProcess(
                        Arrays.stream(rates).map(rate -> rate * factor).toArray(), means, next, shares);
    }
}
