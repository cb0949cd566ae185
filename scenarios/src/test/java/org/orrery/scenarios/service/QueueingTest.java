package org.orrery.scenarios.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.scenarios.service.ServiceRuns.metric;
import static org.orrery.scenarios.service.ServiceRuns.run;

import org.junit.jupiter.api.Test;
import org.orrery.simulator.measure.RunResult;

class QueueingTest {

    private static final String POD = "pod: {limits: {cpu: 1, memory: 1Gi}}";

    @Test
    void requestsShareThePodsCores() {
        RunResult run = run("{name: s, " + POD + ", arrivals: {list: [[0s, 2s], [1s, 2s]]}}");

        // Alone for 1 s, then both at half speed: the first is done at 3 s, the second at 4 s.
        assertThat(metric(run, "latency.mean")).isCloseTo((3 + 3) / 2.0, within(1e-9));
        assertThat(run.endTime()).isCloseTo(4, within(1e-9));
    }

    @Test
    void limitBelowACoreSlowsARequestDown() {
        RunResult run = run("{name: s, pod: {limits: {cpu: 250m, memory: 1Gi}}, arrivals: {list: [[0s, 1s]]}}");

        assertThat(metric(run, "latency.mean")).isCloseTo(4, within(1e-9));
    }

    @Test
    void podsOfASaturatedNodeShareItByTheirRequests() {
        // Requests of 2 and 6 cores on a node of 8, each pod with room for 8 requests at once: 2 and 6 cores.
        String cluster =
                "cluster: {registry: {cache: warm}, pools: [{name: p, count: 1, machine: {cpu: 8, memory: 64Gi}}]}\n";
        String eight = "[[0s, 3s], [0s, 3s], [0s, 3s], [0s, 3s], [0s, 3s], [0s, 3s], [0s, 3s], [0s, 3s]]";
        RunResult run = ServiceRuns.runText(cluster + "workload: {services: ["
                + "{name: small, pod: {requests: {cpu: 2, memory: 1Gi}}, arrivals: {list: " + eight + "}},"
                + "{name: large, pod: {requests: {cpu: 6, memory: 1Gi}}, arrivals: {list: " + eight + "}}]}\n");

        // 24 core-seconds at 6 cores, 4 s; the other has got 8 by then and does the rest at 8 cores, until 6 s.
        assertThat(metric(run, "latency.mean", "service=large")).isCloseTo(4, within(1e-9));
        assertThat(metric(run, "latency.mean", "service=small")).isCloseTo(6, within(1e-9));
    }

    @Test
    void commonQueueFeedsWhicheverPodIsFree() {
        RunResult run = run("{name: s, replicas: 2, " + POD
                + ", server: {discipline: fcfs, queue: {at: service}},"
                + " arrivals: {list: [[0s, 10s], [0s, 1s], [0s, 1s], [0s, 1s]]}}");

        // The second pod works off the three short ones by 3 s.
        assertThat(metric(run, "latency.mean")).isCloseTo((10 + 1 + 2 + 3) / 4.0, within(1e-9));
        assertThat(metric(run, "queue.length.max")).isEqualTo(2);
    }

    @Test
    void requestsWaitForAPodThatStillStarts() {
        RunResult run = run("{name: s, pod: {startup: 5s, limits: {cpu: 1, memory: 1Gi}},"
                + " server: {discipline: ps, queue: {at: service}}, arrivals: {list: [[1s, 1s]]}}");

        assertThat(metric(run, "requests.coldStarted")).isEqualTo(1);
        assertThat(metric(run, "latency.mean")).isCloseTo(5, within(1e-9));
    }

    @Test
    void requestsWithoutAnyPodAreRefused() {
        RunResult run =
                run("{name: s, pod: {startup: 5s, limits: {cpu: 1, memory: 1Gi}}, arrivals: {list: [[1s, 1s]]}}");

        assertThat(metric(run, "requests.rejected")).isEqualTo(1);
    }

    @Test
    void concurrencyCountsRequestsThatWaitForTheirDelay() {
        RunResult run = run("{name: s, " + POD + ", server: {concurrency: 1}, request: {delay: 2s},"
                + " arrivals: {list: [[0s, 1s], [0s, 1s]]}}");

        assertThat(metric(run, "latency.max")).isCloseTo(6, within(1e-9));
    }

    @Test
    void importantRequestInterruptsAndTheOtherGoesOn() {
        RunResult run = run("{name: s, " + POD + ", server: {discipline: preemptive},"
                + " classes: [{name: high, share: 50%, priority: 1, cpu: 1s}, {name: low, share: 50%, cpu: 10s}],"
                + " arrivals: {list: [0s, 1s, 2s, 3s, 4s, 5s, 6s, 7s]}}");

        assertThat(metric(run, "latency.max", "class=high")).isLessThanOrEqualTo(8);
        assertThat(metric(run, "latency.max", "class=low")).isGreaterThan(10);
        assertThat(metric(run, "requests.completed")).isEqualTo(8);
    }
}
