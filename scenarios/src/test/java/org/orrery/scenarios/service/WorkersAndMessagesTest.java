package org.orrery.scenarios.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.scenarios.service.ServiceRuns.metric;
import static org.orrery.scenarios.service.ServiceRuns.runText;

import org.junit.jupiter.api.Test;
import org.orrery.simulator.measure.RunResult;

/** A worker that fails puts its message back, and the queue is not waiting for it any more. */
class WorkersAndMessagesTest {

    @Test
    void messageOfAFailedWorkerIsNeitherLostNorGivenTwice() {
        RunResult run = runText("horizon: 2h\n" + ServiceRuns.CLUSTER
                + "workload: {queues: [{name: orders, arrivals: {poisson: {rate: 2/min}}, redeliverAfter: 30s}],"
                + " services: [{name: worker, replicas: 2, consumes: orders, pod: {requests: {cpu: 1}, limits: {cpu: 1}},"
                + " server: {discipline: fcfs, workers: 1, failures: {mtbf: 20s, mttr: 5s}},"
                + " request: {cpu: {exponential: {mean: 10s}}}}]}\n");

        double arrived = metric(run, "requests.arrived", "service=worker");
        assertThat(arrived).isGreaterThan(150);
        assertThat(metric(run, "requests.failed", "service=worker")).isZero();
        assertThat(metric(run, "requests.completed", "service=worker")).isBetween(arrived - 20, arrived);
    }
}
