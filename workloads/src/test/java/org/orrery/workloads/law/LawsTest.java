package org.orrery.workloads.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.ParetoDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orrery.simulator.testing.Trials;
import org.orrery.simulator.workload.Law;

/** Laws against other people's distribution functions and against what is known of their moments. */
class LawsTest {

    private static final int POINTS = 2_000_000;

    record Pair(Law law, RealDistribution reference) {}

    static Stream<Pair> lawsWithReference() {
        // ln of a lognormal variable of mean 3 and cv 2 has variance ln 5.
        double sigma = Math.sqrt(Math.log(5));
        return Stream.of(
                new Pair(new ExponentialLaw(3), new ExponentialDistribution(3)),
                new Pair(new LognormalLaw(3, 2), new LogNormalDistribution(Math.log(3) - Math.log(5) / 2, sigma)),
                new Pair(new WeibullLaw(0.5, 2), new WeibullDistribution(0.5, 2)),
                new Pair(new WeibullLaw(3, 2), new WeibullDistribution(3, 2)),
                new Pair(new GammaLaw(6, 3), new GammaDistribution(3, 2)),
                new Pair(new GammaLaw(1, 0.25), new GammaDistribution(0.25, 4)),
                new Pair(new UniformLaw(2, 5), new UniformRealDistribution(2, 5)));
    }

    @ParameterizedTest
    @MethodSource("lawsWithReference")
    void valuesInvertTheDistributionFunction(Pair pair) {
        Trials.of(200).forEach((random, number) -> {
            double u = random.nextOpenDouble();
            assertThat(pair.reference().cumulativeProbability(pair.law().at(u))).isCloseTo(u, within(1e-8));
        });
    }

    @ParameterizedTest
    @MethodSource("lawsWithReference")
    void momentsAreThoseOfTheReference(Pair pair) {
        RealDistribution reference = pair.reference();
        assertThat(pair.law().mean())
                .isCloseTo(reference.getNumericalMean(), within(1e-9 * reference.getNumericalMean()));
        assertThat(pair.law().variance())
                .isCloseTo(reference.getNumericalVariance(), within(1e-9 * reference.getNumericalVariance()));
    }

    static Stream<Law> lawsWithoutReference() {
        return Stream.of(
                new HyperexponentialLaw(3, 1),
                new HyperexponentialLaw(3, 2),
                new HyperexponentialLaw(0.5, 5),
                new BoundedParetoLaw(1.5, 1, 100),
                new BoundedParetoLaw(1, 1, 100),
                new BoundedParetoLaw(2, 1, 100),
                new EmpiricalLaw(List.of(4.0, 1.0, 2.0), List.of(1.0, 2.0, 1.0)),
                Law.constant(7));
    }

    @ParameterizedTest
    @MethodSource("lawsWithoutReference")
    void momentsAreTheIntegralsOverTheValues(Law law) {
        // The midpoint rule; a logarithmic pole costs a few steps of 5e-7, squared less than 1e-3 of the moment.
        double first = 0;
        double second = 0;
        for (int i = 0; i < POINTS; i++) {
            double value = law.at((i + 0.5) / POINTS);
            first += value / POINTS;
            second += value * value / POINTS;
        }
        assertThat(first).isCloseTo(law.mean(), within(1e-4 * law.mean()));
        assertThat(second - first * first).isCloseTo(law.variance(), within(2e-3 * second));
    }

    @Test
    void aHyperexponentialLawHasBalancedMeans() {
        // cv² = 4: p = (1 + sqrt(3/5)) / 2, and both branches bring half of the mean.
        Law law = new HyperexponentialLaw(3, 2);
        double p = (1 + Math.sqrt(0.6)) / 2;
        double short1 = 0;
        for (int i = 0; i < POINTS; i++) {
            double u = (i + 0.5) / POINTS;
            short1 += u < p ? law.at(u) / POINTS : 0;
        }

        assertThat(short1).isCloseTo(1.5, within(1e-4));
        assertThat(law.variance()).isEqualTo(36);
    }

    @Test
    void aHyperexponentialLawOfCvOneIsExponential() {
        Law law = new HyperexponentialLaw(3, 1);

        // Both branches have the same mean, so the law of all values is that of either.
        assertThat(law.at(0.25)).isCloseTo(-3 * Math.log(0.5), within(1e-12));
        assertThat(law.at(0.75)).isCloseTo(-3 * Math.log(0.5), within(1e-12));
    }

    @Test
    void aBoundedParetoLawIsAParetoLawCutOff() {
        Law law = new BoundedParetoLaw(1.5, 2, 50);
        ParetoDistribution pareto = new ParetoDistribution(2, 1.5);
        double atMax = pareto.cumulativeProbability(50);

        Trials.of(200).forEach((random, number) -> {
            double u = random.nextOpenDouble();
            double value = law.at(u);
            assertThat(value).isBetween(2.0, 50.0);
            assertThat(pareto.cumulativeProbability(value) / atMax).isCloseTo(u, within(1e-9));
        });
    }

    @Test
    void anEmpiricalLawHasItsValuesByWeight() {
        Law law = new EmpiricalLaw(List.of(4.0, 1.0, 2.0), List.of(1.0, 2.0, 1.0));

        assertThat(law.at(0.1)).isEqualTo(1);
        assertThat(law.at(0.49)).isEqualTo(1);
        assertThat(law.at(0.51)).isEqualTo(2);
        assertThat(law.at(0.76)).isEqualTo(4);
        assertThat(law.at(Math.nextDown(1.0))).isEqualTo(4);
        assertThat(law.mean()).isEqualTo(2);
        assertThat(law.variance()).isEqualTo(1.5);
    }
}
