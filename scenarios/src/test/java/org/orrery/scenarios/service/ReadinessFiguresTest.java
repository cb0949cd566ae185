package org.orrery.scenarios.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.scenarios.service.ServiceRuns.metric;
import static org.orrery.scenarios.service.ServiceRuns.runText;

import org.junit.jupiter.api.Test;
import org.orrery.simulator.measure.RunResult;

/** Figures of the pods of a service are those of all pods where it is the only one. */
class ReadinessFiguresTest {

    @Test
    void podThatRunsButIsNotReadyIsStillPending() {
        RunResult run = runText("horizon: 100s\n" + ServiceRuns.CLUSTER
                + "workload: {services: [{name: web, replicas: 2, pod: {requests: {cpu: 1},"
                + " readinessProbe: {initialDelaySeconds: 60, periodSeconds: 10}},"
                + " request: {cpu: 10ms}, arrivals: {poisson: {rate: 1/s}}}]}\n");

        assertThat(metric(run, "pods.startup.mean")).isGreaterThanOrEqualTo(60);
        assertThat(metric(run, "pods.startup.mean", "service=web")).isEqualTo(metric(run, "pods.startup.mean"));
        assertThat(metric(run, "pods.pending.mean", "service=web")).isEqualTo(metric(run, "pods.pending.mean"));
    }
}
