package org.orrery.scenarios.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.scenarios.service.ServiceRuns.CLUSTER;
import static org.orrery.scenarios.service.ServiceRuns.metric;
import static org.orrery.scenarios.service.ServiceRuns.runText;

import org.junit.jupiter.api.Test;
import org.orrery.simulator.measure.RunResult;

/**
 * Requests follow use. Two pods request two cores each and use a quarter: 10 requests a second of 50 ms, in turn, on
 * two nodes of eight cores. The bucket of 0.25 cores ends at 0.2 x (1.05^17 - 1) = 0.2584 cores; truncated, with the
 * margin of 15 %, that is 258 + 38 millicores.
 */
class PodSizingTest {

    private static final double RECOMMENDED = 0.296;
    private static final double CORES = 16;

    private static RunResult run(String sizer, String pods) {
        return runText(
                "horizon: 6h\nwarmup: 5h30m\n" + CLUSTER + "policies: {autoscaling: {sizes: " + sizer + ", pods: "
                        + pods + "}}\nworkload: {services: [{name: shop, replicas: 2, balancing: round-robin,"
                        + " pod: {requests: {cpu: 2, memory: 1Gi}}, request: {cpu: 50ms},"
                        + " arrivals: {deterministic: {every: 100ms, first: 50ms}}}]}\n");
    }

    @Test
    void podsThatRequestTooMuchAreReplacedOnceItIsCertain() {
        RunResult run = run("vpa", "none");

        // Bounds are wide at first: 2 cores are too much after a fifth of a day, when the upper bound is six times.
        assertThat(metric(run, "cpu.allocated")).isCloseTo(2 * RECOMMENDED / CORES, within(1e-9));
        assertThat(run.decisions()).containsEntry("pods evicted", 2L);
        assertThat(metric(run, "requests.failed")).isZero();
    }

    @Test
    void newPodsAloneGetTheSizeWhenNoneAreEvicted() {
        RunResult run = run("{name: vpa, mode: initial}", "{name: scheduled, times: [{at: 1h, replicas: 3}]}");

        assertThat(metric(run, "cpu.allocated")).isCloseTo((2 + 2 + RECOMMENDED) / CORES, within(0.01 / CORES));
        assertThat(run.decisions()).doesNotContainKey("pods evicted");
    }

    @Test
    void recommendationsAloneChangeNothing() {
        RunResult run = run("{name: vpa, mode: off}", "none");

        assertThat(metric(run, "cpu.allocated")).isCloseTo(4 / CORES, within(1e-9));
        assertThat(run.decisions()).containsKey("pod sizes recommended").doesNotContainKey("pods evicted");
    }

    @Test
    void boundsOfTheUserHold() {
        RunResult run = run("{name: vpa, minAllowed: {cpu: 500m}}", "none");

        assertThat(metric(run, "cpu.allocated")).isCloseTo(2 * 0.5 / CORES, within(1e-9));
    }

    @Test
    void singlePodIsLeftAlone() {
        RunResult run = run("{name: vpa, minReplicas: 3}", "none");

        assertThat(run.decisions()).doesNotContainKey("pods evicted");
    }
}
