package org.orrery.reports.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.testing.Trials;

class StudentIntervalTest {

    /** Law, Simulation Modeling and Analysis, example 4.26: ten observations, 90 % interval 1.34 ± 0.24. */
    @Test
    void agreesWithTheTextbook() {
        double[] observations = {1.20, 1.50, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.50, 1.09};

        Estimate estimate = StudentInterval.of(observations);

        assertThat(estimate.mean()).isCloseTo(1.343, within(5e-4));
        assertThat(estimate.sd() * estimate.sd()).isCloseTo(0.17, within(5e-3));
        assertThat(StudentInterval.halfWidth(estimate.sd(), 10, 0.90)).isCloseTo(0.24, within(5e-3));
    }

    @Test
    void agreesWithAnIndependentImplementation() {
        Trials.of(50).forEach((random, number) -> {
            double[] observations = gaussians(random, 2 + number, 1e3, 5);
            SummaryStatistics expected = new SummaryStatistics();
            for (double observation : observations) {
                expected.addValue(observation);
            }

            Estimate estimate = StudentInterval.of(observations);

            assertThat(estimate.mean()).isCloseTo(expected.getMean(), within(1e-9));
            assertThat(estimate.sd()).isCloseTo(expected.getStandardDeviation(), within(1e-9));
            assertThat(estimate.n()).isEqualTo(observations.length);
        });
    }

    @Test
    void coversTheTrueMeanAsOftenAsItSays() {
        RandomStream random = new RandomStream(4711);
        int covered = 0;
        int experiments = 4000;
        for (int i = 0; i < experiments; i++) {
            covered += StudentInterval.of(gaussians(random, 5, 3, 2)).covers(3) ? 1 : 0;
        }

        // 0.95 with a standard error of 0.0034: three of them.
        assertThat(covered / (double) experiments).isCloseTo(0.95, within(0.0103));
    }

    @Test
    void hasNoIntervalForASingleObservation() {
        Estimate estimate = StudentInterval.of(new double[] {Double.NaN, 7});

        assertThat(estimate.mean()).isEqualTo(7);
        assertThat(estimate.hasInterval()).isFalse();
        assertThat(estimate.n()).isEqualTo(1);
    }

    @Test
    void hasNoWidthWhenAllObservationsAreTheSame() {
        Estimate estimate = StudentInterval.of(new double[] {0.1, 0.1, 0.1});

        assertThat(estimate.sd()).isZero();
        assertThat(estimate.halfWidth()).isZero();
    }

    static double[] gaussians(RandomStream random, int count, double mean, double sd) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = mean + sd * random.nextGaussian();
        }
        return values;
    }
}
