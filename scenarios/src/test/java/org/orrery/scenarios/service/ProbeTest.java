package org.orrery.scenarios.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.scenarios.service.ServiceRuns.CLUSTER;
import static org.orrery.scenarios.service.ServiceRuns.metric;
import static org.orrery.scenarios.service.ServiceRuns.runText;

import org.junit.jupiter.api.Test;
import org.orrery.scenarios.file.ScenarioException;
import org.orrery.simulator.measure.RunResult;

/** Probes decide which pods take requests and which are started again. All times are computed by hand. */
class ProbeTest {

    private static RunResult run(String probe, String service) {
        return runText("horizon: 100s\n" + CLUSTER
                + "workload: {services: [{name: shop, pod: {requests: {cpu: 1, memory: 1Gi}, limits: {cpu: 1}, startup:"
                + " 3s, terminationGracePeriodSeconds: 0, " + probe + "}, " + service + "}]}\n");
    }

    @Test
    void podIsReadyWithItsFirstSuccess() {
        RunResult run = run("readinessProbe: {initialDelaySeconds: 2, periodSeconds: 5, successThreshold: 2}", "");

        // Runs at 3 s, is asked at 5 s and at 10 s.
        assertThat(metric(run, "pods.startup.mean")).isCloseTo(10, within(1e-2));
        assertThat(metric(run, "pods.ready.mean")).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void podThatIsOverloadedTakesNoRequestsUntilItHasCaughtUp() {
        // 20 requests of a core-second each come at 10.5 s: until 30.5 s an answer of 100 ms would take 2.1 s.
        RunResult run = run(
                "readinessProbe: {periodSeconds: 1, failureThreshold: 2, cpu: 100ms}",
                "request: {cpu: 1s}, arrivals: {list: " + atOnce(10, 20) + "}");

        // Asked in vain from 11 s on, not ready from 12 s on, and ready again at 31 s.
        assertThat(metric(run, "requests.completed")).isEqualTo(20);
        assertThat(metric(run, "pods.ready.mean")).isCloseTo((100 - 3 - 19) / 100.0, within(1e-9));
    }

    @Test
    void podThatDoesNotAnswerIsStartedAgainAndLosesItsRequests() {
        RunResult run = run(
                "livenessProbe: {periodSeconds: 10, failureThreshold: 3, cpu: 100ms}",
                "request: {cpu: 100s}, arrivals: {list: " + atOnce(10, 20) + "}");

        // Asked in vain at 13 s, 23 s and 33 s; back after the back-off of 10 s and the start of 3 s.
        assertThat(metric(run, "requests.failed")).isEqualTo(20);
        assertThat(metric(run, "pods.restarts")).isEqualTo(1);
        assertThat(metric(run, "pods.ready.mean")).isCloseTo((100 - 3 - 13) / 100.0, within(1e-9));
    }

    @Test
    void answerThatCanNeverBeInTimeIsRefused() {
        assertThatThrownBy(() -> run("readinessProbe: {cpu: 2s}", ""))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("an answer takes longer than 'timeoutSeconds'");
    }

    @Test
    void runThatEndsWithItsWorkIsNotKeptAliveByProbes() {
        RunResult run = runText(CLUSTER
                + "workload: {services: [{name: shop, pod: {requests: {cpu: 1}, readinessProbe: {periodSeconds: 5},"
                + " livenessProbe: {}}, server: {queue: {at: service, size: unlimited}}, request: {cpu: 1s},"
                + " arrivals: {list: [[1s, 0s]]}}]}\n");

        assertThat(metric(run, "requests.completed")).isEqualTo(1);
    }

    private static String atOnce(int at, int count) {
        StringBuilder list = new StringBuilder("[");
        for (int i = 0; i < count; i++) {
            list.append(i == 0 ? "" : ", ").append('[').append(at).append(".5s]");
        }
        return list.append(']').toString();
    }
}
