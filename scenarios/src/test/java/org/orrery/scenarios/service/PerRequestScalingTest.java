package org.orrery.scenarios.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.scenarios.service.ServiceRuns.CLUSTER;
import static org.orrery.scenarios.service.ServiceRuns.metric;
import static org.orrery.scenarios.service.ServiceRuns.runText;

import org.junit.jupiter.api.Test;
import org.orrery.simulator.measure.RunResult;

/** Pods that start for single requests; each start takes two seconds. */
class PerRequestScalingTest {

    private static RunResult run(String policy, String arrivals) {
        return runText("horizon: 100s\n" + CLUSTER + "workload: {services: [{name: f, replicas: 0,"
                + " pod: {limits: {cpu: 1, memory: 128Mi}, startup: 2s}, server: {discipline: fcfs, queue: {at: service}},"
                + " autoscaling: {pods: {name: per-request" + policy + "}}, arrivals: {list: " + arrivals + "}}]}\n");
    }

    @Test
    void podStartsForARequestAndIsSwitchedOffWithIt() {
        RunResult run = run("", "[[10s, 3s]]");

        assertThat(metric(run, "latency.mean")).isCloseTo(5, within(1e-9));
        assertThat(metric(run, "pods.pending.mean")).isCloseTo(0.02, within(1e-9));
        assertThat(metric(run, "pods.ready.mean")).isCloseTo(0.03, within(1e-9));
    }

    @Test
    void startIsCancelledWhenItIsNotNeededAnyMore() {
        RunResult run = run("", "[[10s, 3s], [14s, 1s]]");

        // The second comes 1 s before the first is done, and is served by its pod at 15 s.
        assertThat(metric(run, "latency.mean")).isCloseTo((5 + 2) / 2.0, within(1e-9));
        assertThat(metric(run, "pods.ready.max")).isEqualTo(1);
    }

    @Test
    void podIsKeptForAWhile() {
        RunResult run = run(", idle: 10s", "[[10s, 3s], [20s, 3s], [50s, 3s]]");

        // The pod of the first is there until 33 s; the third finds none.
        assertThat(metric(run, "latency.mean")).isCloseTo((5 + 3 + 5) / 3.0, within(1e-9));
        assertThat(metric(run, "requests.coldStarted")).isEqualTo(2);
        assertThat(metric(run, "pods.ready.mean")).isCloseTo((33 - 12 + 65 - 52) / 100.0, within(1e-9));
    }

    @Test
    void onePodStartsAtATime() {
        String three = "[[0s, 9s], [0s, 9s], [0s, 9s]]";

        assertThat(metric(run("", three), "latency.mean")).isCloseTo(11, within(1e-9));
        assertThat(metric(run(", starts: staggered", three), "latency.mean"))
                .isCloseTo((11 + 13 + 15) / 3.0, within(1e-9));
    }

    @Test
    void podThatWorksIsNotEndedForAnIdleOne() {
        // The pod of the first works until 32 s; the second's, which is younger and then older, ends when it is idle.
        RunResult run = run("", "[[0s, 30s], [1s, 3s], [20s, 3s]]");

        assertThat(metric(run, "attempts.lost")).isZero();
        assertThat(metric(run, "pods.ready.mean")).isCloseTo((30 + 3 + 3) / 100.0, within(1e-9));
    }
}
