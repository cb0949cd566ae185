package org.orrery.scenarios.oracle;

import static org.orrery.scenarios.oracle.Estimates.metric;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Pods that start when requests wait, and are switched off when they are idle. */
class SetupOracleTest {

    private static final double EVERYDAY = 0.04;

    @TestFactory
    Stream<DynamicTest> setup() {
        return Oracle.tests("setup", oracle -> {
            if (!oracle.params().has("servers")) {
                throw new AssertionError("no test knows this kind of set-up");
            }
            int servers = (int) oracle.param("servers");
            double lambda = oracle.param("arrival_rate");
            double total = Precision.length(
                    oracle.sigma2("E_T_via_Little"), oracle.expected("E_N"), Precision.halfWidth(EVERYDAY));
            double warmup = 50 / oracle.param("setup_rate") + 100 / oracle.param("service_rate");
            String text = ScenarioText.times(warmup, total / ScenarioText.REPLICATIONS)
                    + ScenarioText.cluster(servers)
                    + "workload: {services: [{name: s, replicas: 0, pod: {limits: {cpu: 1, memory: 1Gi}, startup: "
                    + ScenarioText.exponential(1 / oracle.param("setup_rate"))
                    + "}, server: {discipline: fcfs, queue: {at: service}}, request: {cpu: "
                    + ScenarioText.exponential(1 / oracle.param("service_rate"))
                    + "}, autoscaling: {pods: " + policy(oracle, servers) + "}, arrivals: {poisson: {rate: "
                    + ScenarioText.rate(lambda) + "}}}]}\n";
            Estimates estimates = ScenarioText.run(text, ScenarioText.REPLICATIONS);
            estimates.expectKnown(
                    "E_N", metric("inSystem.mean"), oracle.expected("E_N"), oracle.sigma2("E_T_via_Little") / total);
            estimates.expect("E_T", metric("latency.mean"), oracle.expected("E_T"), 2 * EVERYDAY);
            estimates.expect("E_on", metric("pods.ready.mean"), oracle.expected("E_on"), EVERYDAY);
            estimates.expect("E_in_setup", metric("pods.pending.mean"), oracle.expected("E_in_setup"), EVERYDAY);
            estimates.expect(
                    "E_busy", run -> metric("cpu.used").of(run) * servers, oracle.expected("E_busy"), EVERYDAY);
        });
    }

    private static String policy(Oracle oracle, int servers) {
        String kind = oracle.params().path("policy").asString();
        String settings = switch (kind) {
            case "all" -> "";
            case "staggered" -> ", starts: staggered";
            case "delayedoff" -> ", idle: " + ScenarioText.exponential(1 / oracle.param("idle_off_rate"));
            default -> throw new AssertionError("no test knows the policy '" + kind + "'");
        };
        return "{name: per-request, max: " + servers + settings + "}";
    }
}
