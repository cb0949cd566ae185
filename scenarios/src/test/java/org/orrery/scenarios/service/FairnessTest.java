package org.orrery.scenarios.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.scenarios.service.ServiceRuns.CLUSTER;
import static org.orrery.scenarios.service.ServiceRuns.metric;
import static org.orrery.scenarios.service.ServiceRuns.runText;

import org.junit.jupiter.api.Test;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;

/** How evenly namespaces share the cluster. */
class FairnessTest {

    private static RunResult run(String second) {
        return runText("horizon: 60s\n" + CLUSTER
                + "namespaces: [{name: red}, {name: blue}]\n"
                + "workload: {services: ["
                + "{name: a, namespace: red, replicas: 1, pod: {requests: {cpu: 4, memory: 1Gi}}, request: {cpu: 1ms},"
                + " arrivals: {list: [[0s, 1s]]}}, "
                + second + "]}\n");
    }

    @Test
    void sharesAreDominantOnes() {
        // Of 16 cores and 128 GiB: a quarter of the cores, and an eighth of the memory. (3/8)^2 / (2 (1/16 + 1/64)).
        RunResult run = run("{name: b, namespace: blue, replicas: 1, pod: {requests: {cpu: 1, memory: 16Gi}},"
                + " request: {cpu: 1ms}, arrivals: {list: [[0s, 1s]]}}");

        assertThat(metric(run, "fairness.jain")).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void oneNamespaceAloneIsNeitherFairNorUnfair() {
        RunResult run = run("{name: b, namespace: red, replicas: 1, pod: {requests: {cpu: 1, memory: 16Gi}},"
                + " request: {cpu: 1ms}, arrivals: {list: [[0s, 1s]]}}");

        assertThat(run.metrics()).doesNotContainKey(MetricKey.of("fairness.jain"));
    }
}
