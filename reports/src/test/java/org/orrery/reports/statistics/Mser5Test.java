package org.orrery.reports.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.testing.Trials;

class Mser5Test {

    /** The rule as White writes it: the variance of what is left over its number, least over all cuts up to a half. */
    private static int asWritten(double[] series) {
        int batches = series.length / 5;
        double[] means = new double[batches];
        for (int i = 0; i < batches; i++) {
            means[i] = Arrays.stream(series, 5 * i, 5 * i + 5).average().orElseThrow();
        }
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int cut = 0; cut <= batches / 2; cut++) {
            double mean = Arrays.stream(means, cut, batches).average().orElseThrow();
            double squares = Arrays.stream(means, cut, batches)
                    .map(x -> (x - mean) * (x - mean))
                    .sum();
            double statistic = squares / ((double) (batches - cut) * (batches - cut));
            if (statistic < least) {
                least = statistic;
                best = cut;
            }
        }
        return 5 * best;
    }

    @Test
    void cutsWhereTheRuleAsItIsWrittenCuts() {
        Trials.of(200).forEach((random, number) -> {
            double[] series = new double[10 + 5 * number];
            double level = 10 * random.nextDouble();
            for (int i = 0; i < series.length; i++) {
                level *= 0.95;
                series[i] = 100 + level + random.nextGaussian();
            }

            assertThat(Mser5.of(series).observations()).isEqualTo(asWritten(series));
        });
    }

    @Test
    void cutsOffAStartThatIsOfAnotherLevel() {
        double[] series = new double[200];
        for (int i = 0; i < series.length; i++) {
            series[i] = i < 40 ? 0 : 10 + i % 5;
        }

        assertThat(Mser5.of(series)).isEqualTo(new Mser5.Cut(40, false));
    }

    @Test
    void cutsNothingOffWhatIsSteadyFromTheStart() {
        double[] series = new double[100];
        Arrays.setAll(series, i -> i % 5);

        assertThat(Mser5.of(series)).isEqualTo(new Mser5.Cut(0, false));
    }

    @Test
    void saysWhenASeriesIsTooShortToTell() {
        double[] series = new double[100];
        Arrays.setAll(series, i -> i < 80 ? i * i : 6400);

        assertThat(Mser5.of(series)).isEqualTo(new Mser5.Cut(50, true));
    }

    @Test
    void cutsNothingOffASeriesThatIsHardlyThere() {
        assertThat(Mser5.of(new double[] {1, 2, 3})).isEqualTo(new Mser5.Cut(0, false));
    }
}
