package org.orrery.scenarios.oracle;

import static org.orrery.scenarios.oracle.Estimates.metric;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** M/M/1, M/M/c and M/M/c/K as pods with workers, and as pods that share their cores. */
class MarkovianQueueOracleTest {

    private static final double EVERYDAY = 0.03;

    private static String service(double servers, String server, double arrivalRate, String law) {
        return "workload: {services: [{name: s, pod: {requests: {cpu: " + ScenarioText.number(servers)
                + ", memory: 1Gi}, limits: {cpu: " + ScenarioText.number(servers) + "}}, server: " + server
                + ", request: {cpu: " + law + "}, arrivals: {poisson: {rate: " + ScenarioText.rate(arrivalRate)
                + "}}}]}\n";
    }

    private static double perReplication(double total) {
        return total / ScenarioText.REPLICATIONS;
    }

    @TestFactory
    Stream<DynamicTest> mm1() {
        return Oracle.tests("mm1", oracle -> {
            double lambda = oracle.param("arrival_rate");
            double mu = oracle.param("service_rate");
            double customers =
                    Precision.length(oracle.sigma2("E_T"), oracle.expected("E_T"), Precision.halfWidth(EVERYDAY));
            double seconds = perReplication(customers / lambda);
            Estimates estimates = ScenarioText.run(
                    ScenarioText.times(
                                    oracle.runLength()
                                            .path("suggested_warmup_time")
                                            .asDouble(),
                                    seconds)
                            + "measure: {inSystemUpTo: 40}\n"
                            + ScenarioText.cluster(1)
                            + service(1, "{discipline: fcfs}", lambda, ScenarioText.exponential(1 / mu)),
                    ScenarioText.REPLICATIONS);
            estimates.expectKnown(
                    "E_T", metric("latency.mean"), oracle.expected("E_T"), oracle.sigma2("E_T") / customers);
            estimates.expectKnown(
                    "E_Wq", metric("wait.mean"), oracle.expected("E_Wq"), oracle.sigma2("E_Wq") / customers);
            estimates.expectKnown(
                    "E_N",
                    metric("inSystem.mean"),
                    oracle.expected("E_N"),
                    oracle.sigma2("E_N_time_average") / (seconds * ScenarioText.REPLICATIONS));
            expectAlso(oracle, estimates);
            oracle.expected().path("P_N_ge").properties().forEach(entry -> {
                int least = Integer.parseInt(entry.getKey());
                if (entry.getValue().asDouble() > 0.01) {
                    estimates.expect(
                            "P(N >= " + least + ")",
                            run -> {
                                double below = 0;
                                for (int n = 0; n < least; n++) {
                                    below += metric("inSystem.p." + n).of(run);
                                }
                                return 1 - below;
                            },
                            entry.getValue().asDouble(),
                            Precision.RARE);
                }
            });
        });
    }

    /** Figures that have metrics of their own name for name. */
    private static void expectAlso(Oracle oracle, Estimates estimates) {
        Map<String, String> names = Map.of(
                "P_wait", "wait.probability",
                "E_Nq", "queue.length.mean",
                "T_p50", "latency.p50",
                "T_p90", "latency.p90",
                "T_p95", "latency.p95",
                "T_p99", "latency.p99",
                "utilisation", "cpu.used",
                "var_T", "latency.var");
        names.forEach((expected, name) -> {
            JsonNode value = oracle.expected().path(expected);
            if (value.isNumber()) {
                double halfWidth =
                        expected.equals("var_T") || expected.equals("E_Nq") ? Precision.RARE : Precision.SECONDARY;
                estimates.expect(expected, metric(name), value.asDouble(), halfWidth);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> mmcByWorkers() {
        return Oracle.tests("mmc", oracle -> {
            int servers = (int) oracle.param("servers");
            mmc(oracle, "{discipline: fcfs, workers: " + servers + "}", true, ScenarioText.exponential(meanOf(oracle)));
        });
    }

    /** A pod that shares c cores, at most one for each request, is a symmetric queue: its law holds for any service. */
    @TestFactory
    Stream<DynamicTest> mmcByProcessorSharingWithHyperexponentialService() {
        return Oracle.tests(
                "mmc",
                oracle -> mmc(
                        oracle,
                        "{discipline: ps}",
                        false,
                        "{hyperexponential: {mean: " + ScenarioText.seconds(meanOf(oracle)) + ", cv: 1.5}}"));
    }

    private static double meanOf(Oracle oracle) {
        return 1 / oracle.param("service_rate");
    }

    private static void mmc(Oracle oracle, String server, boolean isQueue, String law) {
        double lambda = oracle.param("arrival_rate");
        double meanNumber = oracle.expected("E_N");
        double total = Precision.length(oracle.sigma2("E_T_via_Little"), meanNumber, Precision.halfWidth(EVERYDAY));
        int servers = (int) oracle.param("servers");
        String tails = "";
        List<String> multiples = List.of("1/mu", "2/mu", "5/mu");
        for (String multiple : multiples) {
            tails += (tails.isEmpty() ? "" : ", ") + ScenarioText.seconds(tail(oracle, multiple));
        }
        Estimates estimates = ScenarioText.run(
                ScenarioText.times(
                                oracle.runLength().path("suggested_warmup_time").asDouble(), perReplication(total))
                        + "measure: {latencyTails: [" + tails + "]}\n"
                        + ScenarioText.cluster(servers)
                        + service(servers, server, lambda, law),
                ScenarioText.REPLICATIONS);
        if (!isQueue) {
            // Insensitive in the mean; the variance of the estimator is another.
            estimates.expect("E_N", metric("inSystem.mean"), meanNumber, 2 * Precision.halfWidth(EVERYDAY));
            estimates.expect("E_T", metric("latency.mean"), oracle.expected("E_T"), 2 * Precision.halfWidth(EVERYDAY));
            return;
        }
        estimates.expectKnown("E_N", metric("inSystem.mean"), meanNumber, oracle.sigma2("E_T_via_Little") / total);
        estimates.expectKnown(
                "E_Nq", metric("queue.length.mean"), oracle.expected("E_Nq"), oracle.sigma2("E_Wq_via_Little") / total);
        expectAlso(oracle, estimates);
        for (String multiple : multiples) {
            double seconds = tail(oracle, multiple);
            estimates.expect(
                    "P(T > " + multiple + ")",
                    metric("latency.tail."
                            + (seconds == Math.rint(seconds) ? String.valueOf((long) seconds) : seconds)),
                    oracle.expected().path("P_T_gt").path(multiple).asDouble(),
                    Precision.RARE);
        }
    }

    private static double tail(Oracle oracle, String multiple) {
        return Double.parseDouble(multiple.substring(0, multiple.indexOf('/'))) * meanOf(oracle);
    }

    @TestFactory
    Stream<DynamicTest> mmck() {
        return Oracle.tests("mmck", oracle -> {
            double lambda = oracle.param("arrival_rate");
            int servers = (int) oracle.param("servers");
            int room = (int) oracle.param("capacity_incl_in_service") - servers;
            double blocked = oracle.expected("P_block");
            double total = Precision.length(oracle.sigma2("P_block_via_time_full"), blocked, Precision.halfWidth(0.05));
            Estimates estimates = ScenarioText.run(
                    ScenarioText.times(200 * meanOf(oracle), perReplication(total))
                            + "measure: {inSystemUpTo: " + (room + servers) + "}\n"
                            + ScenarioText.cluster(servers)
                            + service(
                                    servers,
                                    "{discipline: fcfs, workers: " + servers + ", queue: {size: " + room + "}}",
                                    lambda,
                                    ScenarioText.exponential(meanOf(oracle))),
                    ScenarioText.REPLICATIONS);
            estimates.expectKnown(
                    "P_block by time",
                    metric("inSystem.p." + (room + servers)),
                    blocked,
                    oracle.sigma2("P_block_via_time_full") / total);
            estimates.expectKnown("E_N", metric("inSystem.mean"), oracle.expected("E_N"), oracle.sigma2("E_N") / total);
            estimates.expect(
                    "P_block by count",
                    run -> metric("requests.rejected").of(run)
                            / metric("requests.arrived").of(run),
                    blocked,
                    Precision.SECONDARY);
            estimates.expect("P_empty", metric("inSystem.p.0"), oracle.expected("P_empty"), Precision.RARE);
            estimates.expect("E_T", metric("latency.mean"), oracle.expected("E_T_accepted"), Precision.SECONDARY);
            estimates.expect(
                    "throughput", metric("requests.throughput"), oracle.expected("throughput"), Precision.SECONDARY);
            expectAlso(oracle, estimates);
        });
    }
}
