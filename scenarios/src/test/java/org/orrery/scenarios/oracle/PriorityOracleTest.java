package org.orrery.scenarios.oracle;

import static org.orrery.scenarios.oracle.Estimates.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Requests of several classes at one worker. */
class PriorityOracleTest {

    @TestFactory
    Stream<DynamicTest> priority() {
        return Oracle.tests("priority", oracle -> {
            double rate = 0;
            for (JsonNode each : oracle.params().path("classes")) {
                rate += each.path("arrival_rate").asDouble();
            }
            List<String> classes = new ArrayList<>();
            for (JsonNode each : oracle.params().path("classes")) {
                int rank = each.path("priority").asInt();
                // The first class is the highest there; here it is the largest number.
                classes.add("{name: class" + rank + ", share: "
                        + ScenarioText.number(100 * each.path("arrival_rate").asDouble() / rate) + "%, priority: "
                        + (100 - rank) + ", cpu: " + ScenarioText.law(each.path("service")) + "}");
            }
            boolean isPreemptive = oracle.params().path("preemptive_resume").asBoolean();
            double halfWidth = Precision.halfWidth(0.05);
            double lowest = oracle.expected("class" + classes.size() + "/E_T");
            double customers = 4 * Precision.length(oracle.sigma2("lowest_class_E_T"), lowest, halfWidth);
            double load = oracle.expected("utilisation");
            Estimates estimates = ScenarioText.run(
                    ScenarioText.times(
                                    40 / rate / ((1 - Math.sqrt(load)) * (1 - Math.sqrt(load))),
                                    customers / rate / ScenarioText.REPLICATIONS)
                            + ScenarioText.cluster(1)
                            + "workload: {services: [{name: s, pod: {limits: {cpu: 1, memory: 1Gi}}, server: {discipline: "
                            + (isPreemptive ? "preemptive" : "priority") + "}, classes: [" + String.join(", ", classes)
                            + "], arrivals: {poisson: {rate: " + ScenarioText.rate(rate) + "}}}]}\n",
                    ScenarioText.REPLICATIONS);
            for (int i = 1; i <= classes.size(); i++) {
                String scope = "class=class" + i;
                double expected = oracle.expected("class" + i + "/E_T");
                estimates.expect("E_T of class " + i, metric("latency.mean", scope), expected, halfWidth);
                estimates.expect(
                        "E_N of class " + i,
                        metric("inSystem.mean", scope),
                        oracle.expected("class" + i + "/E_N"),
                        2 * halfWidth);
                if (!isPreemptive) {
                    estimates.expect(
                            "E_Wq of class " + i,
                            metric("wait.mean", scope),
                            oracle.expected("class" + i + "/E_Wq"),
                            3 * halfWidth);
                }
            }
            estimates.expect("E_T", metric("latency.mean"), oracle.expected("E_T_overall"), halfWidth);
        });
    }
}
