package org.orrery.reports.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.orrery.simulator.kernel.RandomStream;

class BatchMeansTest {

    @Test
    void averagesBatchesThatEndWithTheSeries() {
        double[] series = {100, 1, 3, 5, 7, 9, 11};

        assertThat(BatchMeans.of(series, 0, 3)).containsExactly(2, 6, 10);
        assertThat(BatchMeans.of(series, 3, 2)).containsExactly(6, 10);
    }

    /** First-order autoregressive process with mean 50: neighbours hang together, batches of 100 hardly do. */
    @Test
    void coversTheKnownMeanOfAnAutoregressiveProcess() {
        RandomStream random = new RandomStream(2024);
        int covered = 0;
        int naive = 0;
        int experiments = 1000;
        for (int i = 0; i < experiments; i++) {
            double[] series = autoregressive(random, 2000, 0.8);
            covered += StudentInterval.of(BatchMeans.of(series, 0, 20)).covers(50) ? 1 : 0;
            naive += StudentInterval.of(series).covers(50) ? 1 : 0;
        }

        // Batch means cover a little less than they say; single values of this process about half as often.
        assertThat(covered / (double) experiments).isBetween(0.92, 0.97);
        assertThat(naive / (double) experiments).isLessThan(0.6);
    }

    @Test
    void takesIndependentBatchesForIndependentAsOftenAsTheTestSays() {
        RandomStream random = new RandomStream(5);
        int alarms = 0;
        int experiments = 4000;
        for (int i = 0; i < experiments; i++) {
            double[] means = StudentIntervalTest.gaussians(random, 20, 0, 1);
            alarms += BatchMeans.isCorrelated(BatchMeans.neighbourCorrelation(means), 20, 1) ? 1 : 0;
        }

        assertThat(alarms / (double) experiments).isCloseTo(0.05, within(0.011));
    }

    @Test
    void averagesOverThingsAreWeightedByTheirNumbers() {
        double[] averages = {9, 1, 4, Double.NaN, 2};
        double[] weights = {5, 3, 1, 0, 1};

        // One left over at the start; (3 x 1 + 1 x 4) / 4, and one thing of 2.
        assertThat(BatchMeans.of(averages, weights, 0, 2)).containsExactly(7 / 4.0, 2);
    }

    @Test
    void noticesBatchesThatAreTooShort() {
        double[] series = autoregressive(new RandomStream(6), 40, 0.9);

        assertThat(BatchMeans.isCorrelated(BatchMeans.neighbourCorrelation(series), 40, 1))
                .isTrue();
    }

    private static double[] autoregressive(RandomStream random, int length, double correlation) {
        double[] series = new double[length];
        double x = random.nextGaussian() / Math.sqrt(1 - correlation * correlation);
        for (int i = 0; i < length; i++) {
            series[i] = 50 + x;
            x = correlation * x + random.nextGaussian();
        }
        return series;
    }
}
