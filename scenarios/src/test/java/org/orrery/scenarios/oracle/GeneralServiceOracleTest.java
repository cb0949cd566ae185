package org.orrery.scenarios.oracle;

import static org.orrery.scenarios.oracle.Estimates.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** M/G/1 in turn and by sharing, and M/G/c in turn. */
class GeneralServiceOracleTest {

    private static String service(double cores, String server, String law, double arrivalRate) {
        return ScenarioText.cluster(cores) + "workload: {services: [{name: s, pod: {limits: {cpu: "
                + ScenarioText.number(cores) + ", memory: 1Gi}}, server: " + server + ", request: {cpu: " + law
                + "}, arrivals: {poisson: {rate: " + ScenarioText.rate(arrivalRate) + "}}}]}\n";
    }

    /** Twenty relaxation times of an M/M/1 queue of the same load, more for laws that vary more. */
    private static double warmup(double arrivalRate, double mean, double scv) {
        double load = arrivalRate * mean;
        double gap = 1 - Math.sqrt(load);
        return 20 * mean * Math.max(1, (1 + scv) / 2) / (gap * gap);
    }

    private static double scv(Oracle oracle) {
        return oracle.params().path("service").path("scv").asDouble();
    }

    private static double mean(Oracle oracle) {
        return oracle.params().path("service").path("mean").asDouble();
    }

    @TestFactory
    Stream<DynamicTest> mg1Fcfs() {
        return Oracle.tests("mg1_fcfs", oracle -> {
            double lambda = oracle.param("arrival_rate");
            double everyday = scv(oracle) > 2 ? 0.05 : 0.03;
            double customers =
                    Precision.length(oracle.sigma2("E_T"), oracle.expected("E_T"), Precision.halfWidth(everyday));
            Estimates estimates = ScenarioText.run(
                    ScenarioText.times(
                                    warmup(lambda, mean(oracle), scv(oracle)),
                                    customers / lambda / ScenarioText.REPLICATIONS)
                            + service(
                                    1,
                                    "{discipline: fcfs}",
                                    ScenarioText.law(oracle.params().path("service")),
                                    lambda),
                    ScenarioText.REPLICATIONS);
            estimates.expectKnown(
                    "E_T", metric("latency.mean"), oracle.expected("E_T"), oracle.sigma2("E_T") / customers);
            estimates.expectKnown(
                    "E_Wq", metric("wait.mean"), oracle.expected("E_Wq"), oracle.sigma2("E_Wq") / customers);
            estimates.expect("P_wait", metric("wait.probability"), oracle.expected("P_wait"), Precision.SECONDARY);
            estimates.expect("utilisation", metric("cpu.used"), oracle.expected("utilisation"), Precision.SECONDARY);
            estimates.expect("E_N", metric("inSystem.mean"), oracle.expected("E_N"), Precision.SECONDARY);
            estimates.expect("var_T", metric("latency.var"), oracle.expected("var_T"), 1.5);
        });
    }

    @TestFactory
    Stream<DynamicTest> mg1Ps() {
        return Oracle.tests("mg1_ps", oracle -> {
            double lambda = oracle.param("arrival_rate");
            boolean isKnown = oracle.isExact("E_T");
            double halfWidth = Precision.halfWidth(0.05);
            // A pilot's variance may be off by a factor of two.
            double customers =
                    (isKnown ? 1 : 3) * Precision.length(oracle.sigma2("E_T"), oracle.expected("E_T"), halfWidth);
            boolean isRandom = scv(oracle) > 0;
            List<Double> sizes = List.of(0.25 * mean(oracle), mean(oracle), 3 * mean(oracle));
            String measure = isRandom
                    ? "measure: {inSystemUpTo: 8, sizes: ["
                            + String.join(
                                    ", ",
                                    sizes.stream().map(ScenarioText::seconds).toList()) + "]}\n"
                    : "measure: {inSystemUpTo: 8}\n";
            String law = ScenarioText.law(oracle.params().path("service"));
            Estimates estimates = ScenarioText.run(
                    ScenarioText.times(
                                    warmup(lambda, mean(oracle), scv(oracle)),
                                    customers / lambda / ScenarioText.REPLICATIONS)
                            + measure
                            + service(1, "{discipline: ps}", law, lambda),
                    ScenarioText.REPLICATIONS);
            if (isKnown) {
                estimates.expectKnown(
                        "E_T", metric("latency.mean"), oracle.expected("E_T"), oracle.sigma2("E_T") / customers);
            } else {
                estimates.expect("E_T", metric("latency.mean"), oracle.expected("E_T"), halfWidth);
            }
            estimates.expect("E_N", metric("inSystem.mean"), oracle.expected("E_N"), Precision.SECONDARY);
            oracle.expected()
                    .path("P_N")
                    .properties()
                    .forEach(entry -> estimates.expect(
                            "P(N = " + entry.getKey() + ")",
                            metric("inSystem.p." + entry.getKey()),
                            entry.getValue().asDouble(),
                            Precision.SECONDARY));
            if (isRandom) {
                expectProportionalToSize(oracle, estimates, sizes);
            }
        });
    }

    /** Time in the system is proportional to the request's size: the factor of each range of sizes must be the same. */
    private static void expectProportionalToSize(Oracle oracle, Estimates estimates, List<Double> bounds) {
        double factor = oracle.expected("mean_slowdown");
        List<Double> means = MeanSizes.between(oracle.params().path("service"), bounds);
        for (int i = 0; i < means.size(); i++) {
            double expected = factor * means.get(i);
            estimates.expect("E[T | size " + i + "]", metric("latency.bySize." + i), expected, Precision.RARE);
        }
    }

    /** Mean sizes within bounds, by the law's quantiles on a fine grid. */
    private static final class MeanSizes {

        private static final int GRID = 1_000_000;

        static List<Double> between(JsonNode service, List<Double> bounds) {
            double[] sum = new double[bounds.size() + 1];
            long[] count = new long[bounds.size() + 1];
            for (int i = 0; i < GRID; i++) {
                double size = quantile(service, (i + 0.5) / GRID);
                int bin = 0;
                while (bin < bounds.size() && size > bounds.get(bin)) {
                    bin++;
                }
                sum[bin] += size;
                count[bin]++;
            }
            List<Double> means = new ArrayList<>();
            for (int i = 0; i < sum.length; i++) {
                means.add(sum[i] / count[i]);
            }
            return means;
        }

        /** A number below which a share {@code u} of sizes lies; of mixtures, in any order of their parts. */
        private static double quantile(JsonNode service, double u) {
            double mean = service.path("mean").asDouble();
            return switch (service.path("type").asString()) {
                case "exponential" -> -mean * Math.log1p(-u);
                case "hyperexponential2" -> {
                    double p = service.path("p").get(0).asDouble();
                    yield u < p
                            ? -service.path("means").get(0).asDouble() * Math.log1p(-u / p)
                            : -service.path("means").get(1).asDouble() * Math.log((1 - u) / (1 - p));
                }
                case "lognormal" ->
                    Math.exp(service.path("mu").asDouble()
                            + service.path("sigma").asDouble()
                                    * new NormalDistribution().inverseCumulativeProbability(u));
                case "bounded_pareto" -> {
                    double alpha = service.path("alpha").asDouble();
                    double low = service.path("L").asDouble();
                    double cut = 1 - Math.pow(low / service.path("H").asDouble(), alpha);
                    yield low / Math.pow(1 - u * cut, 1 / alpha);
                }
                case "uniform" -> {
                    double half = mean * Math.sqrt(3 * service.path("scv").asDouble());
                    yield mean - half + 2 * half * u;
                }
                case "erlang" -> {
                    double k = service.path("k").asDouble();
                    yield new GammaDistribution(k, mean / k).inverseCumulativeProbability(u);
                }
                default -> throw new AssertionError("no quantile of " + service);
            };
        }
    }

    @TestFactory
    Stream<DynamicTest> mgc() {
        return Oracle.tests("mgc", oracle -> {
            double lambda = oracle.param("arrival_rate");
            int servers = (int) oracle.param("servers");
            double halfWidth = Precision.halfWidth(0.05);
            double total = Precision.length(oracle.sigma2("E_Wq_via_Little"), oracle.expected("E_Nq"), halfWidth);
            boolean isKnown = oracle.isExact("E_Wq_via_Little");
            Estimates estimates = ScenarioText.run(
                    ScenarioText.times(
                                    warmup(lambda / servers, mean(oracle), scv(oracle)),
                                    (isKnown ? 1 : 2) * total / ScenarioText.REPLICATIONS)
                            + service(
                                    servers,
                                    "{discipline: fcfs, workers: " + servers + "}",
                                    ScenarioText.law(oracle.params().path("service")),
                                    lambda),
                    ScenarioText.REPLICATIONS);
            if (isKnown) {
                estimates.expectKnown(
                        "E_Nq",
                        metric("queue.length.mean"),
                        oracle.expected("E_Nq"),
                        oracle.sigma2("E_Wq_via_Little") / total);
            } else {
                estimates.expect("E_Nq", metric("queue.length.mean"), oracle.expected("E_Nq"), halfWidth);
            }
            estimates.expect("E_T", metric("latency.mean"), oracle.expected("E_T"), Precision.SECONDARY);
            estimates.expect("E_Wq", metric("wait.mean"), oracle.expected("E_Wq"), Precision.SECONDARY);
            estimates.expect("P_wait", metric("wait.probability"), oracle.expected("P_wait"), Precision.SECONDARY);
            estimates.expect("utilisation", metric("cpu.used"), oracle.expected("utilisation"), Precision.SECONDARY);
        });
    }
}
