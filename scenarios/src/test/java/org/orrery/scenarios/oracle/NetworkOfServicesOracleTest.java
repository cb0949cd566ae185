package org.orrery.scenarios.oracle;

import static org.orrery.scenarios.oracle.Estimates.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Services behind a front that does nothing but call them: closed networks, fan-out, hedges. */
class NetworkOfServicesOracleTest {

    private static String pod(int cores) {
        return "pod: {limits: {cpu: " + cores + ", memory: 1Gi}}";
    }

    @TestFactory
    Stream<DynamicTest> closedNetworks() {
        return Oracle.tests("closed_mva", oracle -> {
            List<String> calls = new ArrayList<>();
            StringBuilder stations = new StringBuilder();
            int cores = 0;
            for (JsonNode station : oracle.params().path("stations")) {
                String name = "station" + calls.size();
                int servers = station.path("servers").asInt();
                cores += servers;
                calls.add("{to: " + name + "}");
                stations.append(", {name: ")
                        .append(name)
                        .append(", ")
                        .append(pod(servers))
                        .append(", server: {discipline: fcfs, workers: ")
                        .append(servers)
                        .append("}, request: {cpu: ")
                        .append(ScenarioText.exponential(station.path("demand").asDouble()))
                        .append("}}");
            }
            double cycle = oracle.expected("E_cycle");
            int users = (int) oracle.param("population");
            double completions = Precision.isFull() ? 2_000_000 : 200_000;
            Estimates estimates = ScenarioText.run(
                    ScenarioText.times(50 * cycle, completions * cycle / users / ScenarioText.REPLICATIONS)
                            + ScenarioText.cluster(cores + 1)
                            + "workload: {services: [{name: front, pod: {requests: {cpu: 100m, memory: 1Gi}},"
                            + " request: {cpu: 0s}, calls: {sequence: [" + String.join(", ", calls)
                            + "]}, arrivals: {closed: {users: " + users + ", think: "
                            + ScenarioText.exponential(oracle.param("think_time")) + "}}}" + stations + "]}\n",
                    ScenarioText.REPLICATIONS);
            double halfWidth = Precision.halfWidth(0.02);
            estimates.expect("throughput", metric("requests.throughput"), oracle.expected("throughput"), halfWidth);
            estimates.expect("response", metric("latency.mean"), oracle.expected("E_response"), 2 * halfWidth);
            for (int i = 0; i < calls.size(); i++) {
                JsonNode station = oracle.expected().path("per_station").get(i);
                String scope = "service=station" + i;
                estimates.expect(
                        "E_N at " + i,
                        metric("inSystem.mean", scope),
                        station.path("E_N").asDouble(),
                        3 * halfWidth);
                estimates.expect(
                        "E_R at " + i,
                        metric("latency.mean", scope),
                        station.path("E_R").asDouble(),
                        3 * halfWidth);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> fanOutAndHedging() {
        return Oracle.tests("fanout_hedging", oracle -> {
            String kind = oracle.params().path("kind").asString();
            if (kind.startsWith("fork_join")) {
                forkJoin(oracle);
            } else if (kind.equals("independent_fanout")) {
                independentFanOut(oracle);
            } else if (kind.equals("hedged_no_queueing")) {
                hedged(oracle);
            } else if (kind.equals("max_of_n_exponentials")) {
                largestOfMany(oracle);
            } else {
                throw new AssertionError("no test knows the kind '" + kind + "'");
            }
        });
    }

    private static String front(String calls, double rate) {
        return "{name: front, pod: {requests: {cpu: 100m, memory: 1Gi}}, request: {cpu: 0s}, calls: " + calls
                + ", arrivals: {poisson: {rate: " + ScenarioText.rate(rate) + "}}}";
    }

    private static void forkJoin(Oracle oracle) {
        double rate = oracle.param("arrival_rate");
        double mean = 1 / oracle.param("service_rate");
        int branches = (int) oracle.param("branches");
        StringBuilder services = new StringBuilder();
        List<String> calls = new ArrayList<>();
        for (int i = 0; i < branches; i++) {
            calls.add("{to: branch" + i + "}");
            services.append(", {name: branch")
                    .append(i)
                    .append(", ")
                    .append(pod(1))
                    .append(", server: {discipline: fcfs}, request: {cpu: ")
                    .append(ScenarioText.exponential(mean))
                    .append("}}");
        }
        double gap = 1 - Math.sqrt(rate * mean);
        double requests = Precision.isFull() ? 4_000_000 : 400_000;
        Estimates estimates = ScenarioText.run(
                ScenarioText.times(40 * mean / (gap * gap), requests / rate / ScenarioText.REPLICATIONS)
                        + ScenarioText.cluster(branches + 1) + "workload: {services: ["
                        + front("{parallel: [" + String.join(", ", calls) + "]}", rate) + services + "]}\n",
                ScenarioText.REPLICATIONS);
        estimates.expect("E_T", metric("latency.mean"), oracle.expected("E_T"), Precision.halfWidth(0.03));
    }

    /** Leaves take pure time, so that none waits for another. */
    private static void independentFanOut(Oracle oracle) {
        double slow = oracle.param("p_slow_leaf");
        Estimates estimates = ScenarioText.run(
                ScenarioText.times(20, Precision.isFull() ? 2000 : 200) + "measure: {latencyTails: [2s]}\n"
                        + ScenarioText.cluster(2) + "workload: {services: ["
                        + front("{sequence: [{to: leaf, times: " + (int) oracle.param("fanout") + "}]}", 10)
                        + ", {name: leaf, pod: {requests: {cpu: 100m, memory: 1Gi}}, request: {cpu: 0s, delay:"
                        + " {empirical: {values: [1s, 10s], weights: [" + ScenarioText.number(1 - slow) + ", "
                        + ScenarioText.number(slow) + "]}}}}]}\n",
                ScenarioText.REPLICATIONS);
        estimates.expect(
                "P_request_slow", metric("latency.tail.2"), oracle.expected("P_request_slow"), Precision.SECONDARY);
    }

    private static void largestOfMany(Oracle oracle) {
        double mean = 1 / oracle.param("rate");
        Estimates estimates = ScenarioText.run(
                ScenarioText.times(20 * mean, (Precision.isFull() ? 10_000 : 1000) * mean) + ScenarioText.cluster(2)
                        + "workload: {services: ["
                        + front("{sequence: [{to: leaf, times: " + (int) oracle.param("n") + "}]}", 2 / mean)
                        + ", {name: leaf, pod: {requests: {cpu: 100m, memory: 1Gi}}, request: {cpu: 0s, delay: "
                        + ScenarioText.exponential(mean) + "}}]}\n",
                ScenarioText.REPLICATIONS);
        estimates.expect("E_max", metric("latency.mean"), oracle.expected("E_max"), Precision.halfWidth(0.03));
    }

    private static void hedged(Oracle oracle) {
        String law = ScenarioText.law(oracle.params().path("leaf"));
        double rate = 100;
        String times = ScenarioText.times(50, Precision.isFull() ? 5000 : 500);
        String leaf = ", pod: {requests: {cpu: 100m, memory: 1Gi}}, replicas: 5, request: {cpu: 0s, delay: " + law
                + "}, arrivals: {poisson: {rate: " + ScenarioText.rate(rate) + "}}";
        Estimates hedged = ScenarioText.run(
                times + ScenarioText.cluster(2) + "workload: {services: [{name: leaf" + leaf
                        + ", client: {hedge: {after: " + ScenarioText.seconds(oracle.param("hedge_delay")) + "}}}]}\n",
                ScenarioText.REPLICATIONS);
        Estimates plain = ScenarioText.run(
                times + ScenarioText.cluster(2) + "workload: {services: [{name: leaf" + leaf + "}]}\n",
                ScenarioText.REPLICATIONS);
        hedged.expect(
                "extra requests",
                run -> metric("attempts.started").of(run)
                                / metric("requests.arrived").of(run)
                        - 1,
                oracle.expected("extra_requests_fraction"),
                Precision.SECONDARY);
        quantiles(hedged, oracle, "hedged");
        quantiles(plain, oracle, "unhedged");
    }

    private static void quantiles(Estimates estimates, Oracle oracle, String which) {
        estimates.expect(which + " p50", metric("latency.p50"), oracle.expected(which + "/T_p50"), Precision.SECONDARY);
        estimates.expect(which + " p95", metric("latency.p95"), oracle.expected(which + "/T_p95"), Precision.SECONDARY);
        estimates.expect(which + " p99", metric("latency.p99"), oracle.expected(which + "/T_p99"), Precision.SECONDARY);
        estimates.expect(
                which + " p99.9", metric("latency.p999"), oracle.expected(which + "/T_p99.9"), Precision.SECONDARY);
    }
}
