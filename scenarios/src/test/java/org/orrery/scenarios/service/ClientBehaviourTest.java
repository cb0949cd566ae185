package org.orrery.scenarios.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.scenarios.service.ServiceRuns.metric;
import static org.orrery.scenarios.service.ServiceRuns.run;

import org.junit.jupiter.api.Test;
import org.orrery.simulator.measure.RunResult;

class ClientBehaviourTest {

    private static String service(String server, String client, String list) {
        return "{name: s, pod: {limits: {cpu: 1, memory: 1Gi}}, server: " + server + ", client: " + client
                + ", arrivals: {list: " + list + "}}";
    }

    @Test
    void clientGivesUpWhileItsPodGoesOn() {
        RunResult run = run(service("{discipline: fcfs}", "{timeout: 1s}", "[[0s, 3s]]"));

        assertThat(metric(run, "requests.timedOut")).isEqualTo(1);
        assertThat(metric(run, "attempts.finished")).isEqualTo(1);
        assertThat(metric(run, "work.wasted")).isCloseTo(3, within(1e-9));
        assertThat(run.endTime()).isCloseTo(3, within(1e-9));
    }

    @Test
    void answerAtTheMomentOfTheTimeoutCounts() {
        RunResult run = run(service("{discipline: fcfs}", "{timeout: 1s}", "[[0s, 1s]]"));

        assertThat(metric(run, "requests.completed")).isEqualTo(1);
    }

    @Test
    void refusedRequestIsTriedAgainAfterItsBackoff() {
        // Refused at 0.5 s, again at 0.8 s, taken at 1.4 s, answered at 2.4 s.
        RunResult run = run(service(
                "{discipline: fcfs, queue: {size: 0}}",
                "{retries: {max: 2, backoff: 300ms, factor: 2}}",
                "[[0s, 1s], [500ms, 1s]]"));

        assertThat(metric(run, "requests.completed")).isEqualTo(2);
        assertThat(metric(run, "attempts.rejected")).isEqualTo(2);
        assertThat(metric(run, "latency.max")).isCloseTo(1.9, within(1e-9));
    }

    @Test
    void retriesEndWithTheirBudget() {
        // The bucket holds ten retries at the start and gets nothing for these requests.
        RunResult run = run(service(
                "{discipline: fcfs, queue: {size: 0}}",
                "{retries: {max: 100, backoff: 10ms, factor: 1, budget: 0%}}",
                "[[0s, 10s], [1s, 1s]]"));

        assertThat(metric(run, "attempts.started")).isEqualTo(12);
        assertThat(metric(run, "requests.rejected")).isEqualTo(1);
    }

    @Test
    void impatientRequestLeavesTheQueueAndIsNotServed() {
        RunResult run = run(service("{discipline: fcfs}", "{patience: 1s}", "[[0s, 3s], [1s, 5s]]"));

        assertThat(metric(run, "requests.abandoned")).isEqualTo(1);
        assertThat(metric(run, "attempts.cancelled")).isEqualTo(1);
        assertThat(run.endTime()).isCloseTo(3, within(1e-9));
    }

    @Test
    void hedgeGoesToAnotherPodAndTheFirstAnswerWins() {
        // The first request keeps one pod busy until 10 s; round robin sends the second to the other, the third behind
        // the first. Its hedge after 1 s waits at the other pod until 4 s and is answered at 5 s.
        RunResult run = run("{name: s, replicas: 2, balancing: round-robin, pod: {limits: {cpu: 1, memory: 1Gi}},"
                + " server: {discipline: fcfs}, client: {hedge: {after: 1s}},"
                + " arrivals: {list: [[0s, 10s], [1s, 3s], [2s, 1s]]}}");

        assertThat(metric(run, "requests.completed")).isEqualTo(3);
        assertThat(metric(run, "attempts.cancelled")).isGreaterThan(0);
        assertThat(metric(run, "attempts.started"))
                .isEqualTo(metric(run, "attempts.finished") + metric(run, "attempts.cancelled"));
    }

    @Test
    void openBreakerRefusesWithoutSending() {
        // Twenty timeouts open the breaker for longer than the rest of the run.
        StringBuilder list = new StringBuilder("[[0s, 1000s]");
        for (int i = 1; i < 40; i++) {
            list.append(", [").append(i).append("s, 1s]");
        }
        RunResult run = run(service(
                "{discipline: fcfs}",
                "{timeout: 500ms, circuitBreaker: {errors: 50%, window: 100s, open: 1h}}",
                list + "]"));

        assertThat(metric(run, "requests.timedOut")).isEqualTo(20);
        assertThat(metric(run, "requests.rejected")).isEqualTo(20);
    }

    @Test
    void usersWaitForTheirAnswers() {
        RunResult run = ServiceRuns.runText(ServiceRuns.CLUSTER + "horizon: 100s\n"
                + "workload: {services: [{name: s, pod: {limits: {cpu: 1, memory: 1Gi}}, request: {cpu: 1s},"
                + " server: {discipline: fcfs}, arrivals: {closed: {users: 3, think: 1s}}}]}\n");

        // Three users, one worker: it is never idle after the first second.
        assertThat(metric(run, "requests.throughput")).isCloseTo(0.99, within(0.011));
        assertThat(metric(run, "inSystem.mean")).isBetween(1.9, 2.1);
    }
}
