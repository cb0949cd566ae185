package org.orrery.scenarios.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.scenarios.service.ServiceRuns.CLUSTER;
import static org.orrery.scenarios.service.ServiceRuns.metric;
import static org.orrery.scenarios.service.ServiceRuns.runText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.simulator.measure.RunResult;

/** More than there is room for, and settings that ask for nothing sensible: a measured outcome or a clear word. */
class OverloadTest {

    private static final String POD =
            "pod: {limits: {cpu: 1, memory: 1Gi}}, request: {cpu: {exponential: {mean: 100ms}}}";

    /** A pod that serves 10 requests a second is sent 9 a second, and 30 a second for ten seconds. */
    private static RunResult storm(String client) {
        return runText("horizon: 10m\n" + CLUSTER + "workload: {services: [{name: s, " + POD
                + ", server: {discipline: fcfs, queue: {size: 200}}, client: {" + client
                + "}, arrivals: {poisson: {rate: {steps: [[0s, 9/s], [60s, 30/s], [70s, 9/s]]}}}}]}\n");
    }

    @Test
    void retriesKeepAPodOverloadedAfterThePeak() {
        RunResult retrying = storm("timeout: 2s, retries: {max: 5, backoff: 100ms}");

        // The pod works for attempts whose clients have left and come again: a storm that feeds itself long after it.
        assertThat(metric(retrying, "attempts.started")).isGreaterThan(3 * metric(retrying, "requests.arrived"));
        assertThat(metric(retrying, "work.wasted")).isGreaterThan(0.8 * 600);
        assertThat(metric(retrying, "availability.requests")).isLessThan(0.5);
        // The queue bounds what is there at once, whatever is sent.
        assertThat(metric(retrying, "queue.length.max")).isLessThanOrEqualTo(200);
    }

    @Test
    void budgetBoundsTheNumberOfRetries() {
        RunResult budgeted = storm("timeout: 2s, retries: {max: 5, backoff: 100ms, budget: 10%}");

        assertThat(metric(budgeted, "attempts.started")).isLessThan(1.15 * metric(budgeted, "requests.arrived"));
    }

    @Test
    void circuitBreakerTakesTheLoadOff() {
        RunResult retrying = storm("timeout: 2s, retries: {max: 5, backoff: 100ms}");
        RunResult broken = storm("timeout: 2s, retries: {max: 5, backoff: 100ms},"
                + " circuitBreaker: {errors: 50%, window: 10s, open: 10s}");

        assertThat(metric(broken, "work.wasted")).isLessThan(0.7 * metric(retrying, "work.wasted"));
    }

    @Test
    void retriesWithoutEndNeedTimeBetweenThem() {
        assertThatThrownBy(() -> storm("retries: {max: unlimited, backoff: 0s}"))
                .hasMessageContaining("without a limit on retries some time must pass between them");
    }

    @Test
    void serviceWithoutPodsRefusesAll() {
        RunResult run = runText("horizon: 1m\n" + CLUSTER + "workload: {services: [{name: s, replicas: 0, " + POD
                + ", arrivals: {poisson: 10/s}}]}\n");

        assertThat(metric(run, "requests.rejected")).isEqualTo(metric(run, "requests.arrived"));
        assertThat(run.endReason()).hasToString("HORIZON");
    }

    @Test
    void podsThatFitNowhereLeaveRequestsWaitingUntilTheHorizon() {
        RunResult run = runText("horizon: 1m\n" + CLUSTER
                + "workload: {services: [{name: s, pod: {requests: {cpu: 100, memory: 1Gi}}, server: {queue: {at: service}},"
                + " request: {cpu: 1ms}, arrivals: {poisson: 10/s}}]}\n");

        assertThat(metric(run, "requests.completed")).isZero();
        assertThat(metric(run, "queue.length.max")).isGreaterThan(500);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {name: hpa, target: {cpu: 0%}}            | more than 0%
                    {name: hpa, target: {rps: 0/s}}           | more than 0
                    {name: kpa, target: {concurrency: 0}}     | at least 0.01
                    {name: event-driven, target: {queue: 0}}  | more than 0
                    {name: hpa, target: {cpu: 50%}, min: 5, max: 2} | 'min' is 5
                    {name: per-request, min: 5, max: 2}       | 'min' is 5
                    """)
    void autoscalersSayWhatIsWrongWithTheirTargets(String policy, String said) {
        assertThatThrownBy(() -> runText("horizon: 1m\n" + CLUSTER + "workload: {services: [{name: s, " + POD
                        + ", server: {discipline: fcfs, queue: {at: service}}, autoscaling: {pods: " + policy
                        + "}}]}\n"))
                .hasMessageContaining(said);
    }
}
