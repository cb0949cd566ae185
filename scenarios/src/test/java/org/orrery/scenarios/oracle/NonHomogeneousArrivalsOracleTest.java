package org.orrery.scenarios.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.measure.Series;
import tools.jackson.databind.JsonNode;

/** Arrivals whose rate swings: lb + beta sin(2 pi t / P), which is a diurnal profile with its peak at P / 4. */
class NonHomogeneousArrivalsOracleTest {

    private static String service(Oracle oracle, String delay) {
        double mean = oracle.param("lb");
        double period = oracle.param("period");
        return ScenarioText.cluster(2) + "workload: {services: [{name: s, pod: {requests: {cpu: 100m, memory: 1Gi}},"
                + " request: {cpu: 0s, delay: " + delay + "}, arrivals: {poisson: {rate: {diurnal: {mean: "
                + ScenarioText.rate(mean) + ", amplitude: " + ScenarioText.number(100 * oracle.param("beta") / mean)
                + "%, period: " + ScenarioText.seconds(period) + ", peak: " + ScenarioText.seconds(period / 4)
                + "}}}}}]}\n";
    }

    @TestFactory
    Stream<DynamicTest> nhpp() {
        return Oracle.tests("nhpp", oracle -> {
            String kind = oracle.params().path("kind").asString();
            switch (kind) {
                case "NHPP" -> windows(oracle);
                case "Mt/G/inf periodic steady state" -> infiniteServer(oracle);
                default -> throw new AssertionError("no test knows the kind '" + kind + "'");
            }
        });
    }

    private static double[] series(RunResult run, String name) {
        return run.series().stream()
                .filter(series -> series.key().equals(MetricKey.of(name)))
                .map(Series::values)
                .findFirst()
                .orElseThrow();
    }

    private static void windows(Oracle oracle) {
        JsonNode windows = oracle.params().path("windows");
        int count = windows.size() - 1;
        double width = windows.get(1).asDouble() - windows.get(0).asDouble();
        double end = windows.get(count).asDouble();
        int replications = Precision.isFull() ? 200 : 40;
        Estimates estimates = ScenarioText.run(
                ScenarioText.times(0, end) + "measure: {interval: " + ScenarioText.seconds(width) + "}\n"
                        + service(oracle, "0s"),
                replications);
        double[] sums = new double[count];
        double[] squares = new double[count];
        for (RunResult run : estimates.runs()) {
            double[] arrived = series(run, "requests.arrived");
            for (int i = 0; i < count; i++) {
                sums[i] += arrived[i];
                squares[i] += arrived[i] * arrived[i];
            }
        }
        double distance = 0;
        for (int i = 0; i < count; i++) {
            double expected =
                    replications * oracle.expected().path("window_means").get(i).asDouble();
            distance += (sums[i] - expected) * (sums[i] - expected) / expected;
            // Counts are Poisson: the variance is the mean. The ratio is about chi-squared over its degrees of freedom.
            double mean = sums[i] / replications;
            double variance = (squares[i] - replications * mean * mean) / (replications - 1);
            double degrees = replications - 1.0;
            ChiSquaredDistribution spread = new ChiSquaredDistribution(degrees);
            assertThat(variance
                            / oracle.expected().path("window_variances").get(i).asDouble()
                            * degrees)
                    .as("variance of window %d", i)
                    .isBetween(
                            spread.inverseCumulativeProbability(0.0000125),
                            spread.inverseCumulativeProbability(1 - 0.0000125));
        }
        assertThat(distance)
                .as("chi-squared over windows")
                .isLessThan(new ChiSquaredDistribution(count).inverseCumulativeProbability(1 - 0.00005));
    }

    /** The number in the system at given moments of a period, in pods that serve all at once. */
    private static void infiniteServer(Oracle oracle) {
        double period = oracle.param("period");
        double mean = oracle.param("E_S");
        check(oracle, ScenarioText.exponential(mean), "mean_in_system_exponential", period, mean);
        check(oracle, ScenarioText.seconds(mean), "mean_in_system_deterministic", period, mean);
    }

    private static void check(Oracle oracle, String delay, String expected, double period, double mean) {
        // Steady after some twenty times the service; bins are short against a period, so that the average over a bin
        // is the value at its middle.
        int periods = (int) Math.ceil(20 * mean / period) + 1;
        double width = period / 400;
        int replications = Precision.isFull() ? 200 : 30;
        Estimates estimates = ScenarioText.run(
                "horizon: " + ScenarioText.seconds((periods + 1) * period + width) + "\nmeasure: {interval: "
                        + ScenarioText.seconds(width) + "}\n" + service(oracle, delay),
                replications);
        JsonNode times = oracle.params().path("times");
        for (int i = 0; i < times.size(); i++) {
            int bin = (int) Math.round((periods * period + times.get(i).asDouble()) / width);
            estimates.expect(
                    expected + " at " + times.get(i),
                    // The moment is the border of two bins; their average is the value there up to the curvature.
                    run -> {
                        double[] present = series(run, "inSystem.mean");
                        return (present[bin - 1] + present[bin]) / 2;
                    },
                    oracle.expected().path(expected).get(i).asDouble(),
                    0.03);
        }
    }
}
