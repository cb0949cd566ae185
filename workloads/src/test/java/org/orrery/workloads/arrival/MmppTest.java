package org.orrery.workloads.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.kernel.Purpose;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.OpenArrivals;
import org.orrery.workloads.arrival.MmppFactory.State;
import org.orrery.workloads.trace.FolderContext;

class MmppTest {

    private static ArrivalProcess process(State... states) {
        return new MmppFactory().create(new MmppFactory.Settings(List.of(states)), new FolderContext(Path.of("")));
    }

    private static State state(double rate, double mean) {
        return new State(rate, mean, List.of());
    }

    private static SummaryStatistics counts(ArrivalProcess process, double width, int windows) {
        OpenArrivals arrivals = process.start(new RandomStreams(5, 0).stream(Purpose.ARRIVAL, "test"));
        SummaryStatistics statistics = new SummaryStatistics();
        double next = arrivals.next();
        for (int i = 0; i < windows; i++) {
            long count = 0;
            while (next < (i + 1) * width) {
                count++;
                next = arrivals.next();
            }
            statistics.addValue(count);
        }
        return statistics;
    }

    @Test
    void countsAreOverdispersedAsTheTheorySays() {
        // Index of dispersion of counts of two states in the long run (Fischer and Meier-Hellstern, 1993):
        // 1 + 2 (l1 - l2)^2 s1 s2 / ((s1 + s2)^2 (l1 s2 + l2 s1)) with s = 1 / mean.
        double s1 = 1 / 2.0;
        double s2 = 1 / 1.0;
        double expected = 1 + 2 * 64 * s1 * s2 / ((s1 + s2) * (s1 + s2) * (2 * s2 + 10 * s1));

        SummaryStatistics counts = counts(process(state(2, 2), state(10, 1)), 200, 20_000);

        assertThat(counts.getMean() / 200).isCloseTo((2 * 2 + 10 * 1) / 3.0, within(0.02));
        // The relative error of a variance of so many nearly normal values is 1 %; that of the limit is below 1 %.
        assertThat(counts.getVariance() / counts.getMean()).isCloseTo(expected, within(0.05 * expected));
    }

    @Test
    void meanRateIsThatOfTheSharesOfTime() {
        // From the first, one goes to the second three times of four; the visits are 1 : 3/4 : 1/4.
        ArrivalProcess process = process(
                new State(8, 10, List.of(0.0, 3.0, 1.0)),
                new State(4, 20, List.of(1.0, 0.0, 0.0)),
                new State(0, 40, List.of(1.0, 0.0, 0.0)));

        assertThat(process.meanRate()).isCloseTo((8 * 10 + 4 * 15 + 0) / 35.0, within(1e-12));
        assertThat(process.scaled(2).meanRate()).isCloseTo(8, within(1e-12));
    }

    @Test
    void processWithoutAnyRateEnds() {
        assertThat(process(state(0, 1))
                        .start(new RandomStreams(5, 0).stream(Purpose.ARRIVAL, "test"))
                        .next())
                .isInfinite();
    }

    @Test
    void statesThatAreNeverReachedAreRefused() {
        assertThatThrownBy(() -> process(new State(1, 1, List.of(1.0, 0.0)), new State(1, 1, List.of(0.0, 1.0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("never reached");
    }

    @Test
    void weightsMustFitTheStates() {
        assertThatThrownBy(() -> process(new State(1, 1, List.of(1.0)), state(2, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 states");
    }
}
