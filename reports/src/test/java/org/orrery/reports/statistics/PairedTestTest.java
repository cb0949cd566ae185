package org.orrery.reports.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.testing.Trials;

class PairedTestTest {

    /** Student's own example (Biometrika 6, 1908): hours of sleep gained with two drugs; t = 4.0621, p = 0.002833. */
    @Test
    void agreesWithStudentsSleepData() {
        double[] first = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
        double[] second = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

        PairedTest test = PairedTest.of(first, second);

        assertThat(test.difference().mean()).isCloseTo(1.58, within(1e-12));
        assertThat(test.difference().low()).isCloseTo(0.7001142, within(1e-7));
        assertThat(test.difference().high()).isCloseTo(2.4598858, within(1e-7));
        assertThat(test.p()).isCloseTo(0.00283289, within(1e-8));
    }

    @Test
    void agreesWithIndependentImplementations() {
        Trials.of(50).forEach((random, number) -> {
            double[] first = StudentIntervalTest.gaussians(random, 2 + number, 10, 2);
            double[] second = StudentIntervalTest.gaussians(random, 2 + number, 11, 2);

            double p = PairedTest.of(first, second).p();

            assertThat(p).isCloseTo(new TTest().pairedTTest(first, second), within(1e-12));
            assertThat(p)
                    .isCloseTo(
                            org.apache.commons.statistics.inference.TTest.withDefaults()
                                    .pairedTest(first, second)
                                    .getPValue(),
                            within(1e-10));
        });
    }

    /** The gamma function in closed form: J(2) = 1/sqrt(pi), J(3) = sqrt(pi/6), J(4) = sqrt(2/pi). */
    @Test
    void correctsTheEffectSizeForSmallSamples() {
        assertThat(PairedTest.smallSampleCorrection(2)).isCloseTo(1 / Math.sqrt(Math.PI), within(1e-12));
        assertThat(PairedTest.smallSampleCorrection(3)).isCloseTo(Math.sqrt(Math.PI / 6), within(1e-12));
        assertThat(PairedTest.smallSampleCorrection(4)).isCloseTo(Math.sqrt(2 / Math.PI), within(1e-12));
    }

    @Test
    void tellsVariantsApartThatShareTheirNoiseWhereIndependentOnesWouldNot() {
        RandomStream random = new RandomStream(99);
        double[] noise = StudentIntervalTest.gaussians(random, 10, 100, 10);
        double[] first = new double[10];
        double[] second = new double[10];
        for (int i = 0; i < 10; i++) {
            first[i] = noise[i] + 0.2 * random.nextGaussian();
            second[i] = noise[i] + 1 + 0.2 * random.nextGaussian();
        }

        PairedTest test = PairedTest.of(first, second);

        assertThat(test.p()).isLessThan(0.001);
        assertThat(test.difference().covers(1)).isTrue();
        assertThat(new TTest().tTest(first, second)).isGreaterThan(0.5);
    }

    @Test
    void leavesOutPairsOfWhichOneIsMissing() {
        PairedTest test = PairedTest.of(new double[] {1, Double.NaN, 3, 4}, new double[] {2, 5, Double.NaN, 5.5});

        assertThat(test.difference().n()).isEqualTo(2);
        assertThat(test.difference().mean()).isEqualTo(1.25);
    }
}
