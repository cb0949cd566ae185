package org.orrery.scenarios.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.scenarios.service.ServiceRuns.CLUSTER;
import static org.orrery.scenarios.service.ServiceRuns.metric;
import static org.orrery.scenarios.service.ServiceRuns.runText;

import org.junit.jupiter.api.Test;
import org.orrery.simulator.measure.RunResult;

/** Requests need memory while a pod works on them, and pods leak. */
class MemoryOfRequestsTest {

    private static RunResult run(String memory, String more) {
        return runText("horizon: 100s\n" + CLUSTER + "workload: {services: [{name: s,"
                + " pod: {requests: {cpu: 1, memory: 300Mi}, limits: {cpu: 1, memory: 400Mi}, usage: {memory: {"
                + memory
                + "}}}, " + more + "}]}\n");
    }

    @Test
    void memoryGrowsAndFallsWithTheRequests() {
        RunResult run = run("base: 100Mi, perRequest: 50Mi", "arrivals: {list: [[0s, 10s], [0s, 10s]]}");

        // Two at half speed until 20 s, on two nodes with 64 GiB each.
        double meanMebibytes = 100 + 2 * 50 * 0.2;
        assertThat(metric(run, "memory.used")).isCloseTo(meanMebibytes / (2 * 64 * 1024), within(1e-9));
        assertThat(metric(run, "pods.oomKilled")).isZero();
    }

    @Test
    void requestTooManyKillsThePodWithAllOfThem() {
        RunResult run = run("base: 100Mi, perRequest: 200Mi", "arrivals: {list: [[0s, 10s], [5s, 10s], [50s, 10s]]}");

        assertThat(metric(run, "pods.oomKilled")).isEqualTo(1);
        assertThat(metric(run, "requests.failed")).isEqualTo(2);
        assertThat(metric(run, "requests.completed")).isEqualTo(1);
        assertThat(metric(run, "work.wasted")).isCloseTo(5, within(1e-9));
    }

    @Test
    void limitOnConcurrencySavesThePod() {
        RunResult run = run(
                "base: 100Mi, perRequest: 200Mi",
                "server: {concurrency: 1}, arrivals: {list: [[0s, 10s], [5s, 10s], [50s, 10s]]}");

        assertThat(metric(run, "pods.oomKilled")).isZero();
        assertThat(metric(run, "requests.completed")).isEqualTo(3);
    }

    @Test
    void podThatLeaksIsKilledAgainAndAgain() {
        // 300 MiB are used up at 30 s; begun anew after 10 s, at 70 s again; after 20 s more until the end.
        RunResult run = run("base: 100Mi, leak: 36000Mi/h", "request: {cpu: 1ms}");

        assertThat(metric(run, "pods.oomKilled")).isEqualTo(2);
    }

    @Test
    void lostRequestGoesOnWithTheNextContainers() {
        RunResult run = run(
                "base: 100Mi, leak: 36000Mi/h",
                "server: {queue: {at: service}}, request: {onPodLoss: resume}, arrivals: {list: [[20s, 15s]]}");

        assertThat(metric(run, "attempts.lost")).isEqualTo(1);
        assertThat(metric(run, "requests.completed")).isEqualTo(1);
        assertThat(metric(run, "work.wasted")).isZero();
    }
}
