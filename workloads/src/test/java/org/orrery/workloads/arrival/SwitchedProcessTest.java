package org.orrery.workloads.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.OpenArrivals;

/** Arrivals that are others from a given time on. */
class SwitchedProcessTest {

    private static ArrivalProcess at(double... times) {
        return new ListProcess(times, new double[times.length]);
    }

    private static List<Double> times(SwitchedProcess.Part... parts) {
        OpenArrivals arrivals = new SwitchedProcess(List.of(parts)).start(new RandomStream(1));
        List<Double> times = new ArrayList<>();
        for (double next = arrivals.next(); next < Double.POSITIVE_INFINITY; next = arrivals.next()) {
            times.add(next);
        }
        assertThat(arrivals.next()).as("after the end").isEqualTo(Double.POSITIVE_INFINITY);
        return times;
    }

    @Test
    void eachPartGivesWhatFallsIntoIt() {
        assertThat(times(
                        new SwitchedProcess.Part(0, at(1, 5, 11)),
                        new SwitchedProcess.Part(10, at(2, 10, 12)),
                        new SwitchedProcess.Part(20, at(15, 25))))
                .containsExactly(1.0, 5.0, 10.0, 12.0, 25.0);
    }

    @Test
    void arrivalsThatEndBeforeTheSwitchAreFollowedByTheOthers() {
        assertThat(times(new SwitchedProcess.Part(0, at(1)), new SwitchedProcess.Part(10, at(12))))
                .containsExactly(1.0, 12.0);
    }
}
