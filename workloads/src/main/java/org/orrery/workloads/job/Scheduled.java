package org.orrery.workloads.job;

import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.CronSchedule;
import org.orrery.simulator.workload.OpenArrivals;

/**
 * Arrivals at the times of a schedule.
 *
 * @param schedule the schedule
 * @param startEpoch wall clock of time zero in seconds since 1970
 */
public record Scheduled(CronSchedule schedule, double startEpoch) implements ArrivalProcess {

    private static final int SOME = 1000;

    @Override
    public OpenArrivals start(RandomStream stream) {
        return new OpenArrivals() {
            private double last = startEpoch - 1;

            @Override
            public double next() {
                last = schedule.next(last);
                return Double.isNaN(last) ? Double.POSITIVE_INFINITY : last - startEpoch;
            }
        };
    }

    /** Over the first thousand times. */
    @Override
    public double meanRate() {
        double last = startEpoch;
        int times = 0;
        while (times < SOME) {
            double next = schedule.next(last);
            if (Double.isNaN(next)) {
                break;
            }
            last = next;
            times++;
        }
        return times / Math.max(1, last - startEpoch);
    }

    /** A timetable is what it is, whatever the load. */
    @Override
    public ArrivalProcess scaled(double factor) {
        return this;
    }
}
