package org.orrery.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class RandomStreamTest {

    @Test
    void bitsAreThoseOfTheReferenceImplementation() {
        for (long seed : new long[] {0, 1, 42, -1, Long.MIN_VALUE, 0x1234_5678_9abc_def0L}) {
            UniformRandomProvider splitMix = RandomSource.SPLIT_MIX_64.create(seed);
            long[] state = {splitMix.nextLong(), splitMix.nextLong(), splitMix.nextLong(), splitMix.nextLong()};
            UniformRandomProvider reference = RandomSource.XO_SHI_RO_256_PP.create(state);
            RandomStream stream = new RandomStream(seed);
            for (int i = 0; i < 1000; i++) {
                assertThat(stream.nextLong()).isEqualTo(reference.nextLong());
            }
        }
    }

    @Test
    void doublesHaveFiftyThreeBitsFromTheTop() {
        RandomStream doubles = new RandomStream(7);
        RandomStream longs = new RandomStream(7);
        for (int i = 0; i < 1000; i++) {
            assertThat(doubles.nextDouble()).isEqualTo((longs.nextLong() >>> 11) / 0x1p53);
        }
    }

    @Test
    void openDoublesStayInsideTheUnitInterval() {
        assertThat(Mixing.openUnit(0)).isPositive();
        assertThat(Mixing.openUnit(-1L)).isLessThan(1);
    }

    @Test
    void boundedIntegersAreUniform() {
        RandomStream stream = new RandomStream(11);
        int[] counts = new int[7];
        int draws = 70_000;
        for (int i = 0; i < draws; i++) {
            counts[stream.nextInt(7)]++;
        }
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - 1e4) * (count - 1e4) / 1e4;
        }
        // 99.9 % quantile of chi-square with six degrees of freedom.
        assertThat(chiSquare).isLessThan(22.46);
    }

    @Test
    void gaussiansHaveMeanZeroAndVarianceOne() {
        RandomStream stream = new RandomStream(5);
        int n = 200_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double x = stream.nextGaussian();
            sum += x;
            squares += x * x;
        }
        assertThat(sum / n).isCloseTo(0, within(4 / StrictMath.sqrt(n)));
        assertThat(squares / n).isCloseTo(1, within(4 * StrictMath.sqrt(2.0 / n)));
    }

    @Test
    void streamsOfOnePurposeAndEntityAreTheSameInEveryVariant() {
        RandomStream one = new RandomStreams(42, 3).stream(Purpose.ARRIVAL, "shop");
        RandomStream other = new RandomStreams(42, 3).stream(Purpose.ARRIVAL, "shop");
        assertThat(one.nextLong()).isEqualTo(other.nextLong());
    }

    @Test
    void streamsDifferBySeedReplicationPurposeAndEntity() {
        long first = new RandomStreams(42, 3).stream(Purpose.ARRIVAL, "shop").nextLong();
        assertThat(new long[] {
                    new RandomStreams(43, 3).stream(Purpose.ARRIVAL, "shop").nextLong(),
                    new RandomStreams(42, 4).stream(Purpose.ARRIVAL, "shop").nextLong(),
                    new RandomStreams(42, 3).stream(Purpose.WORK, "shop").nextLong(),
                    new RandomStreams(42, 3).stream(Purpose.ARRIVAL, "cart").nextLong()
                })
                .doesNotContain(first)
                .doesNotHaveDuplicates();
    }

    @Test
    void drawForAnItemDoesNotDependOnOtherDraws() {
        CounterDraws draws = new RandomStreams(1, 0).draws(Purpose.WORK, "job");
        double seventh = draws.uniform(7);
        for (int item = 0; item < 100; item++) {
            draws.uniform(item, item % 3, 1);
        }
        assertThat(draws.uniform(7)).isEqualTo(seventh);
        assertThat(draws.uniform(7, 0, 1)).isNotEqualTo(draws.uniform(7, 1, 0));
    }

    @Test
    void neighbouringItemsAreIndependent() {
        CounterDraws draws = new RandomStreams(1, 0).draws(Purpose.WORK, "job");
        int n = 100_000;
        double sum = 0;
        double lagged = 0;
        for (int item = 0; item < n; item++) {
            double x = draws.uniform(item) - 0.5;
            sum += x;
            lagged += x * (draws.uniform(item + 1L) - 0.5);
        }
        assertThat(sum / n).isCloseTo(0, within(4 / StrictMath.sqrt(12.0 * n)));
        assertThat(12 * lagged / n).isCloseTo(0, within(4 / StrictMath.sqrt(n)));
    }
}
