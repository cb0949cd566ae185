package org.orrery.scenarios.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.scenarios.service.ServiceRuns.CLUSTER;
import static org.orrery.scenarios.service.ServiceRuns.metric;
import static org.orrery.scenarios.service.ServiceRuns.runText;

import org.junit.jupiter.api.Test;
import org.orrery.simulator.measure.RunResult;

/**
 * Autoscalers decide at their exact times. Requests come every 100 ms and pods start at once, so that the mean number
 * of ready pods tells when their number changed.
 */
class PodScalingTest {

    private static RunResult run(String horizon, String autoscaler, String service) {
        return runText("horizon: " + horizon + "\n" + CLUSTER + "policies: {autoscaling: {pods: " + autoscaler
                + "}}\nworkload: {services: [{name: shop, pod: {requests: {cpu: 1, memory: 1Gi}},"
                + " arrivals: {deterministic: {every: 100ms, first: 50ms}}, " + service + "}]}\n");
    }

    @Test
    void horizontalAutoscalerActsOnTheFirstScrape() {
        RunResult run = run("60s", "{name: hpa, target: {rps: 4/s}}", "request: {cpu: 1ms}");

        // 10 requests a second need 3 pods of 4 a second: 1 pod up to 15 s, 3 afterwards.
        assertThat(metric(run, "pods.ready.mean")).isCloseTo((15 + 45 * 3) / 60.0, within(1e-9));
        assertThat(run.decisions()).containsEntry("workloads scaled up", 1L).doesNotContainKey("workloads scaled down");
    }

    @Test
    void metricThatIsLateIsSeenInTheNextTurn() {
        RunResult run = run("60s", "{name: hpa, target: {rps: 4/s}, metricDelay: 7s}", "request: {cpu: 1ms}");

        assertThat(metric(run, "pods.ready.mean")).isCloseTo((30 + 30 * 3) / 60.0, within(1e-9));
    }

    @Test
    void useOfTheProcessorIsKnownAfterTwoReadings() {
        RunResult run = run("60s", "{name: hpa, target: {cpu: 50%}}", "request: {cpu: 100ms}");

        // The pod is read at 15 s and 30 s, and was busy all the time; two pods are busy half the time.
        assertThat(metric(run, "pods.ready.mean")).isCloseTo((30 + 30 * 2) / 60.0, within(1e-9));
    }

    @Test
    void panicFollowsTheLoadAtTheFirstTick() {
        RunResult run =
                run("10s", "{name: kpa, target: {rps: 3/s}, targetUtilization: 100%, min: 1}", "request: {cpu: 1ms}");

        // 10 requests a second need 4 pods of 3 a second, which is more than twice the one that is there at 2 s.
        assertThat(metric(run, "pods.ready.mean")).isCloseTo((2 + 8 * 4) / 10.0, within(1e-9));
    }

    @Test
    void fixedNumberIsThereFromTheStart() {
        RunResult run = run("10s", "{name: none, replicas: 3}", "request: {cpu: 1ms}");

        assertThat(metric(run, "pods.ready.mean")).isCloseTo(3, within(1e-9));
    }

    @Test
    void serviceSaysItselfHowItIsScaled() {
        RunResult run = run(
                "10s",
                "{name: none, replicas: 3}",
                "request: {cpu: 1ms}, autoscaling: {pods: {name: none, replicas: 2}}");

        assertThat(metric(run, "pods.ready.mean")).isCloseTo(2, within(1e-9));
    }

    @Test
    void nobodyWouldHoldTheRequestsOfAServiceWithoutPods() {
        assertThatThrownBy(() -> run("10s", "kpa", "request: {cpu: 1ms}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Write min: 1")
                .hasMessageContaining("queue: {at: service}");
    }
}
