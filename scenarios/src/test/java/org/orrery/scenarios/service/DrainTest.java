package org.orrery.scenarios.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.scenarios.service.ServiceRuns.CLUSTER;
import static org.orrery.scenarios.service.ServiceRuns.metric;
import static org.orrery.scenarios.service.ServiceRuns.runText;

import org.junit.jupiter.api.Test;
import org.orrery.simulator.measure.RunResult;

/** Two nodes with two pods each, which take ten seconds to start, are emptied from 100 s on. */
class DrainTest {

    private static RunResult run(String service, String drain) {
        return runText("horizon: 300s\n" + CLUSTER
                + "workload: {services: [{name: shop, replicas: 4, pod: {requests: {cpu: 2, memory: 1Gi}, startup: 10s}"
                + service + "}]}\nchanges: [{at: 100s, " + drain + "}]\n");
    }

    @Test
    void withoutBudgetAllPodsLeaveAtOnce() {
        RunResult run = run("", "drain: {pool: p, for: 20s}");

        assertThat(metric(run, "nodes.drained")).isEqualTo(2);
        assertThat(metric(run, "drain.time.mean")).isZero();
        // Two pods leave the first node, and at 120 s all four leave the second.
        assertThat(metric(run, "pods.evicted")).isEqualTo(6);
        assertThat(metric(run, "pods.ready.mean")).isCloseTo((4 * 290 - 2 * 10 - 4 * 10) / 300.0, within(1e-9));
    }

    @Test
    void budgetLetsPodsLeaveOneByOne() {
        RunResult run = run(", disruptionBudget: {maxUnavailable: 1}", "drain: {pool: p, for: 20s}");

        // One at 100 s, refused at 105 s, the next at 110 s; on the second node, from 130 s on, four of them.
        assertThat(metric(run, "drain.time.mean")).isCloseTo((10 + 30) / 2.0, within(1e-9));
        assertThat(metric(run, "evictions.refused")).isEqualTo(2 + (3 + 3 + 2 + 2 + 1 + 1));
    }

    @Test
    void budgetThatAllowsNothingHoldsTheDrainUp() {
        RunResult run = run(", disruptionBudget: {minAvailable: 100%}", "drain: {pool: p, timeout: 60s}");

        assertThat(metric(run, "pods.evicted")).isZero();
        assertThat(metric(run, "pods.ready.mean")).isCloseTo(4 * 290 / 300.0, within(1e-9));
        assertThat(run.decisions()).containsEntry("nodes cordoned", 2L).containsEntry("nodes uncordoned", 2L);
    }

    @Test
    void cordonedNodesTakeNoNewPods() {
        RunResult run = runText("horizon: 300s\n" + CLUSTER
                + "workload: {services: [{name: shop, replicas: 1, pod: {requests: {cpu: 2, memory: 1Gi}}}]}\n"
                + "changes: [{at: 100s, cordon: p}, {at: 150s, set: {'workload.services[shop].replicas': 2}},"
                + " {at: 200s, uncordon: {pool: p, zone: b}}]\n");

        assertThat(metric(run, "pods.ready.mean")).isCloseTo((300 + 100) / 300.0, within(1e-9));
    }
}
