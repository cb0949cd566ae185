package org.orrery.scenarios.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.scenarios.service.ServiceRuns.metric;
import static org.orrery.scenarios.service.ServiceRuns.runText;

import org.junit.jupiter.api.Test;
import org.orrery.simulator.measure.RunResult;

/** What services cost when their requests or their pods are paid for, from the scenario to the bill. */
class PaidRequestsTest {

    private static RunResult run(String pricing) {
        return runText("horizon: 1h\npolicies: {pricing: " + pricing + "}\n" + ServiceRuns.CLUSTER
                + "workload: {services: [{name: web, replicas: 2,"
                + " pod: {requests: {cpu: 1, memory: 2Gi}, limits: {cpu: 1}},"
                + " request: {cpu: 10ms}, arrivals: {deterministic: {every: 1s, first: 1s}}}]}\n");
    }

    @Test
    void everyRequestIsPaidForAndNothingElse() {
        RunResult run = run("{name: requests, perMillion: 0.20}");

        double requests = metric(run, "requests.arrived");
        assertThat(requests).isGreaterThan(3590);
        assertThat(metric(run, "cost.total")).isCloseTo(requests * 0.20e-6, within(1e-12));
        assertThat(metric(run, "cost.total", "service=web")).isCloseTo(requests * 0.20e-6, within(1e-12));
        assertThat(metric(run, "cost.perMillionRequests")).isCloseTo(0.20, within(0.001));
    }

    @Test
    void podsOfAServiceArePaidForWhileTheyAreThere() {
        RunResult run = run("{name: pods, cpu: 0.04/core-h, memory: 0.004/GiB-h}");

        assertThat(metric(run, "cost.total")).isCloseTo(2 * (0.04 + 2 * 0.004), within(1e-9));
        assertThat(metric(run, "cost.total", "service=web")).isCloseTo(2 * (0.04 + 2 * 0.004), within(1e-9));
    }
}
