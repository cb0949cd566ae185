package org.orrery.scenarios.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;
import tools.jackson.databind.JsonNode;

/**
 * Explicit lists of requests, worked out exactly. Each request is a class of its own service, to see when it leaves.
 */
class DeterministicTraceOracleTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private static double fraction(String text) {
        String[] parts = text.split("/", 2);
        return Double.parseDouble(parts[0]) / (parts.length > 1 ? Double.parseDouble(parts[1]) : 1);
    }

    private static RunResult run(Oracle oracle, List<double[]> jobs) {
        double cores = fraction(oracle.params().path("cores").asString());
        String policy = oracle.params().path("policy").asString();
        String server = policy.equals("ps")
                ? "{discipline: ps, coresPerRequest: " + oracle.param("cap_per_request") + "}"
                : "{discipline: fcfs, workers: " + (int) Math.max(1, Math.floor(cores)) + "}";
        List<String> list = new ArrayList<>();
        for (double[] job : jobs) {
            list.add("[" + ScenarioText.seconds(job[0]) + ", " + ScenarioText.seconds(job[1]) + "]");
        }
        return ScenarioText.run(
                        ScenarioText.cluster(cores) + "workload: {services: [{name: s, pod: {limits: {cpu: "
                                + ScenarioText.number(cores) + ", memory: 1Gi}}, server: " + server
                                + ", arrivals: {list: [" + String.join(", ", list) + "]}}]}\n",
                        1)
                .runs()
                .get(0);
    }

    private static double metric(RunResult run, String name) {
        return run.metrics().getOrDefault(MetricKey.of(name), Double.NaN);
    }

    @TestFactory
    Stream<DynamicTest> deterministicTraces() {
        return Oracle.tests("deterministic_traces", oracle -> {
            List<double[]> jobs = new ArrayList<>();
            for (JsonNode job : oracle.params().path("jobs")) {
                jobs.add(new double[] {job.get(0).asDouble(), job.get(1).asDouble()});
            }
            RunResult run = run(oracle, jobs);
            assertThat(run.endTime()).as("makespan").isCloseTo(oracle.expected("makespan"), EXACT);
            assertThat(metric(run, "latency.mean"))
                    .as("mean response")
                    .isCloseTo(oracle.expected("mean_response"), EXACT);
            assertThat(metric(run, "inSystem.mean") * run.endTime())
                    .as("integral of N")
                    .isCloseTo(oracle.expected("integral_N"), EXACT);
            double cores = Math.ceil(fraction(oracle.params().path("cores").asString()));
            assertThat(metric(run, "cpu.used") * cores * run.endTime())
                    .as("work done")
                    .isCloseTo(oracle.expected("work_done"), EXACT);
            // The variance and the maximum tell responses apart that have the same mean.
            double[] responses = new double[jobs.size()];
            double squares = 0;
            double longest = 0;
            for (int i = 0; i < responses.length; i++) {
                responses[i] = oracle.expected().path("departures").get(i).asDouble() - jobs.get(i)[0];
                squares += responses[i] * responses[i];
                longest = Math.max(longest, responses[i]);
            }
            double mean = oracle.expected("mean_response");
            assertThat(metric(run, "latency.max")).as("longest response").isCloseTo(longest, EXACT);
            assertThat(metric(run, "latency.var") + mean * mean)
                    .as("mean square of responses")
                    .isCloseTo(squares / responses.length, EXACT);
        });
    }
}
