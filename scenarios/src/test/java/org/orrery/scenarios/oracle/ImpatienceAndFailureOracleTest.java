package org.orrery.scenarios.oracle;

import static org.orrery.scenarios.oracle.Estimates.metric;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Requests that leave or come back, and workers that fail. */
class ImpatienceAndFailureOracleTest {

    private static String service(int servers, double arrivalRate, double serviceRate, String more) {
        return ScenarioText.cluster(servers) + "workload: {services: [{name: s, pod: {limits: {cpu: " + servers
                + ", memory: 1Gi}}, request: {cpu: " + ScenarioText.exponential(1 / serviceRate)
                + "}, arrivals: {poisson: {rate: " + ScenarioText.rate(arrivalRate) + "}}, " + more + "}]}\n";
    }

    @TestFactory
    Stream<DynamicTest> impatience() {
        return Oracle.tests("impatience", oracle -> {
            String kind = oracle.params().path("kind").asString();
            switch (kind) {
                case "erlang_A" -> erlangA(oracle);
                case "M/M/1/1_with_retrials" -> retrials(oracle);
                default -> throw new AssertionError("no test knows the kind '" + kind + "'");
            }
        });
    }

    private static void erlangA(Oracle oracle) {
        int servers = (int) oracle.param("servers");
        double halfWidth = Precision.halfWidth(0.04);
        double total = Precision.length(oracle.sigma2("P_abandon_via_Nq"), oracle.expected("E_Nq"), halfWidth);
        double mean = 1 / oracle.param("service_rate");
        Estimates estimates = ScenarioText.run(
                ScenarioText.times(100 * mean, total / ScenarioText.REPLICATIONS)
                        + service(
                                servers,
                                oracle.param("arrival_rate"),
                                oracle.param("service_rate"),
                                "server: {discipline: fcfs, workers: " + servers + "}, client: {patience: "
                                        + ScenarioText.exponential(1 / oracle.param("patience_rate")) + "}"),
                ScenarioText.REPLICATIONS);
        estimates.expectKnown(
                "E_Nq",
                metric("queue.length.mean"),
                oracle.expected("E_Nq"),
                oracle.sigma2("P_abandon_via_Nq") / total);
        estimates.expectKnown("E_N", metric("inSystem.mean"), oracle.expected("E_N"), oracle.sigma2("E_N") / total);
        estimates.expect(
                "P_abandon",
                run -> metric("requests.abandoned").of(run)
                        / metric("requests.arrived").of(run),
                oracle.expected("P_abandon"),
                Precision.SECONDARY);
        estimates.expect("E_wait_all", metric("wait.mean"), oracle.expected("E_wait_all"), Precision.SECONDARY);
        estimates.expect("P_wait", metric("wait.probability"), oracle.expected("P_wait"), Precision.SECONDARY);
        estimates.expect(
                "throughput", metric("requests.throughput"), oracle.expected("throughput"), Precision.SECONDARY);
        estimates.expect("utilisation", metric("cpu.used"), oracle.expected("utilisation"), Precision.SECONDARY);
    }

    private static void retrials(Oracle oracle) {
        double total =
                Precision.length(oracle.sigma2("E_orbit"), oracle.expected("E_orbit"), Precision.halfWidth(0.04));
        Estimates estimates = ScenarioText.run(
                ScenarioText.times(400 / oracle.param("service_rate"), total / ScenarioText.REPLICATIONS)
                        + service(
                                1,
                                oracle.param("arrival_rate"),
                                oracle.param("service_rate"),
                                "server: {discipline: fcfs, queue: {size: 0}},"
                                        + " client: {retries: {max: unlimited, factor: 1, backoff: "
                                        + ScenarioText.exponential(1 / oracle.param("retry_rate_each")) + "}}"),
                ScenarioText.REPLICATIONS);
        estimates.expectKnown(
                "E_orbit",
                run -> metric("inSystem.mean").of(run) - metric("cpu.used").of(run),
                oracle.expected("E_orbit"),
                oracle.sigma2("E_orbit") / total);
        estimates.expect("E_T", metric("latency.mean"), oracle.expected("E_T"), Precision.SECONDARY);
        estimates.expect("P_busy", metric("cpu.used"), oracle.expected("P_busy"), Precision.SECONDARY);
    }

    @TestFactory
    Stream<DynamicTest> breakdown() {
        return Oracle.tests("breakdown", oracle -> {
            int servers = (int) oracle.param("servers");
            double total = Precision.length(
                    oracle.sigma2("E_T_via_Little"), oracle.expected("E_N"), Precision.halfWidth(0.04));
            double warmup = 50 / oracle.param("repair_rate") + 20 / oracle.param("failure_rate");
            Estimates estimates = ScenarioText.run(
                    ScenarioText.times(warmup, total / ScenarioText.REPLICATIONS)
                            + service(
                                    servers,
                                    oracle.param("arrival_rate"),
                                    oracle.param("service_rate"),
                                    "server: {discipline: fcfs, workers: " + servers + ", failures: {mtbf: "
                                            + ScenarioText.exponential(1 / oracle.param("failure_rate")) + ", mttr: "
                                            + ScenarioText.exponential(1 / oracle.param("repair_rate")) + "}}"),
                    ScenarioText.REPLICATIONS);
            estimates.expectKnown(
                    "E_N", metric("inSystem.mean"), oracle.expected("E_N"), oracle.sigma2("E_T_via_Little") / total);
            estimates.expect("E_T", metric("latency.mean"), oracle.expected("E_T"), Precision.SECONDARY);
        });
    }
}
