package org.orrery.scenarios.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.scenarios.service.ServiceRuns.CLUSTER;
import static org.orrery.scenarios.service.ServiceRuns.metric;
import static org.orrery.scenarios.service.ServiceRuns.run;
import static org.orrery.scenarios.service.ServiceRuns.runText;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.measure.RunResult;

/** Where the time of requests goes, in cases that can be worked out by hand. */
class LatencyPartsTest {

    private static final List<String> PARTS = List.of("queue", "service", "calls", "network", "retry", "coldStart");

    private static double part(RunResult run, String part, String scope) {
        return metric(run, "latency.parts." + part, scope);
    }

    private static void assertPartsAddUp(RunResult run, String scope) {
        double sum = PARTS.stream().mapToDouble(part -> part(run, part, scope)).sum();
        assertThat(sum).isCloseTo(metric(run, "latency.mean", scope), within(1e-9));
    }

    @Test
    void whoComesSecondWaitsInTheQueue() {
        RunResult run = run("{name: a, pod: {requests: {cpu: 1, memory: 1Gi}, limits: {cpu: 1}},"
                + " server: {discipline: fcfs, queue: {at: pod, size: 10}}, request: {cpu: 1s},"
                + " arrivals: {list: [[0s, 1s], [0.5s, 1s]]}}");

        assertThat(part(run, "queue", "")).isCloseTo(0.25, within(1e-9));
        assertThat(part(run, "service", "")).isCloseTo(1, within(1e-9));
        assertPartsAddUp(run, "");
    }

    @Test
    void callsCountForTheCallerAndServiceForTheCalled() {
        RunResult run = run("{name: a, request: {cpu: 100ms}, calls: {sequence: [{to: b}]},"
                + " arrivals: {list: [[0s, 100ms]]}}, {name: b, request: {cpu: 300ms}}");

        assertThat(part(run, "service", "service=a")).isCloseTo(0.1, within(1e-9));
        assertThat(part(run, "calls", "service=a")).isCloseTo(0.3, within(1e-9));
        assertThat(part(run, "service", "service=b")).isCloseTo(0.3, within(1e-9));
        assertPartsAddUp(run, "service=a");
        assertPartsAddUp(run, "service=b");
    }

    @Test
    void timeBeforeTheAttemptThatWasAnsweredIsOfRetries() {
        // The second request is refused while the first is served, and sent again 0.7 s later.
        RunResult run = run("{name: a, pod: {requests: {cpu: 1, memory: 1Gi}, limits: {cpu: 1}},"
                + " server: {discipline: fcfs, queue: {at: pod, size: 0}}, request: {cpu: 1s},"
                + " client: {retries: {max: 1, backoff: 700ms}}, arrivals: {list: [[0s, 1s], [0.5s, 1s]]}}");

        assertThat(part(run, "retry", "")).isCloseTo(0.35, within(1e-9));
        assertPartsAddUp(run, "");
    }

    @Test
    void waitForAFirstPodIsAColdStart() {
        RunResult run = runText("horizon: 60s\n" + CLUSTER
                + "workload: {services: [{name: a, replicas: 1, pod: {requests: {cpu: 1, memory: 1Gi}, startup: 5s},"
                + " server: {queue: {at: service, size: 10}}, request: {cpu: 1s}, arrivals: {list: [[2s, 1s]]}}]}\n");

        assertThat(part(run, "coldStart", "")).isCloseTo(3, within(1e-9));
        assertThat(part(run, "service", "")).isCloseTo(1, within(1e-9));
        assertPartsAddUp(run, "");
        assertThat(metric(run, "pods.startup.placing", "service=a")).isZero();
        assertThat(metric(run, "pods.startup.starting", "service=a")).isCloseTo(5, within(1e-9));
        assertThat(metric(run, "pods.startup.starting")).isCloseTo(5, within(1e-9));
    }

    @Test
    void answersTravelOnTheNetwork() {
        RunResult run = runText("horizon: 60s\n"
                + "cluster: {zones: [a], network: {latency: {node: 10ms, zone: 10ms}}, registry: {cache: warm},"
                + " pools: [{name: p, count: 1, machine: {cpu: 8, memory: 64Gi}}]}\n"
                + "workload: {services: [{name: a, request: {cpu: 100ms}, calls: {sequence: [{to: b}]},"
                + " arrivals: {list: [[1s, 100ms]]}}, {name: b, request: {cpu: 300ms}}]}\n");

        assertThat(part(run, "network", "service=b")).isCloseTo(0.02, within(1e-9));
        assertPartsAddUp(run, "service=a");
        assertPartsAddUp(run, "service=b");
    }
}
