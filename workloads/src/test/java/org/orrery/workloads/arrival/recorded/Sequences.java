package org.orrery.workloads.arrival.recorded;

import java.util.ArrayList;
import java.util.List;
import org.orrery.simulator.kernel.Purpose;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.OpenArrivals;

/** Plays processes that end. */
final class Sequences {

    private Sequences() {}

    static OpenArrivals start(ArrivalProcess process) {
        return process.start(new RandomStreams(1, 0).stream(Purpose.ARRIVAL, "test"));
    }

    /** All times, which must not fall. */
    static List<Double> times(ArrivalProcess process) {
        OpenArrivals arrivals = start(process);
        List<Double> times = new ArrayList<>();
        double before = 0;
        for (double at = arrivals.next(); at < Double.POSITIVE_INFINITY; at = arrivals.next()) {
            if (at < before) {
                throw new AssertionError(at + " comes after " + before);
            }
            before = at;
            times.add(at);
        }
        return times;
    }

    /** How many come in each second of the first {@code seconds} of these lengths. */
    static long[] counts(ArrivalProcess process, double width, int intervals) {
        long[] counts = new long[intervals];
        for (double at : times(process)) {
            int interval = (int) (at / width);
            if (interval < intervals) {
                counts[interval]++;
            }
        }
        return counts;
    }
}
