package org.orrery.workloads.arrival;

import java.util.Arrays;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.OpenArrivals;

/**
 * So many arrivals in each interval, at independent uniform times within it, as a Poisson process has them when its
 * counts are known. A count that is not whole, after scaling for instance, is rounded at random so that its mean stays.
 */
final class CountProcess implements ArrivalProcess {

    private final double[] starts;
    private final double[] counts;
    private final double width;

    /**
     * A process.
     *
     * @param starts when intervals begin, in seconds, rising by at least {@code width}
     * @param counts arrivals of each
     * @param width length of an interval in seconds
     */
    CountProcess(double[] starts, double[] counts, double width) {
        this.starts = starts;
        this.counts = counts;
        this.width = width;
    }

    @Override
    public OpenArrivals start(RandomStream stream) {
        return new OpenArrivals() {
            private int interval = -1;
            private long left;
            private double time;

            @Override
            public double next() {
                while (left == 0) {
                    interval++;
                    if (interval >= counts.length) {
                        return Double.POSITIVE_INFINITY;
                    }
                    double whole = StrictMath.floor(counts[interval]);
                    double rest = counts[interval] - whole;
                    left = (long) whole + (rest > 0 && stream.nextDouble() < rest ? 1 : 0);
                    time = starts[interval];
                }
                // The next of the order statistics of what is left of the interval.
                double end = starts[interval] + width;
                time += (end - time) * -StrictMath.expm1(StrictMath.log(stream.nextOpenDouble()) / left);
                left--;
                return time;
            }
        };
    }

    @Override
    public double meanRate() {
        // They end.
        return 0;
    }

    @Override
    public ArrivalProcess scaled(double factor) {
        return new CountProcess(
                starts, Arrays.stream(counts).map(count -> count * factor).toArray(), width);
    }
}
