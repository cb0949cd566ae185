package org.orrery.simulator.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.simulator.testing.TestScenario.GI;
import static org.orrery.simulator.testing.TestScenario.amounts;
import static org.orrery.simulator.testing.TestScenario.metric;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.MeasureSpec;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.measure.Series;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.Isolation;
import org.orrery.simulator.spec.MemoryUse;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.spec.RestartPolicy;
import org.orrery.simulator.testing.RecordedUse;
import org.orrery.simulator.testing.TestScenario;
import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.TaskWork;

class MemoryTest {

    private final TestCluster cluster = new TestCluster();

    /** Sizes in GiB, growth in GiB a second; no limit when it is zero. */
    private static PodTemplate.Builder pod(double request, double limit, double base, double growth) {
        return PodTemplate.builder("p")
                .requests(Amounts.of(0, bytes(request)), Amounts.of(0, bytes(limit)))
                .memoryUse(new MemoryUse(Law.constant(bytes(base)), 0, growth * GI));
    }

    private static long bytes(double gibibytes) {
        return StrictMath.round(gibibytes * GI);
    }

    @Test
    void podThatStartsAboveItsLimitIsKilledAtOnce() {
        cluster.put(
                cluster.node("n", 1, 10 * GI),
                pod(1, 2, 2.5, 0).restartPolicy(RestartPolicy.NEVER).build());
        cluster.runUntil(100);

        assertThat(cluster.log).containsExactly("0.0 p-0 runs", "0.0 p-0 OOMKilled", "0.0 p-0 ended FAILED OOM_KILLED");
    }

    @Test
    void podThatUsesJustItsLimitLives() {
        cluster.put(cluster.node("n", 1, 10 * GI), pod(1, 2, 2, 0).build());
        cluster.runUntil(100);

        assertThat(cluster.log).containsExactly("0.0 p-0 runs");
    }

    @Test
    void restartsWaitTwiceAsLongEachTimeUpToFiveMinutes() {
        // Killed 1 s after each start.
        cluster.put(cluster.node("n", 1, 10 * GI), pod(1, 2, 1, 1).build());
        cluster.runUntil(1600);

        assertThat(startsOf("p-0")).containsExactly(0.0, 11.0, 32.0, 73.0, 154.0, 315.0, 616.0, 917.0, 1218.0, 1519.0);
    }

    @Test
    void backOffIsForgottenAfterTenMinutesOfRunning() {
        // Killed 601 s after each start: every wait is the first.
        cluster.put(cluster.node("n", 1, 10 * GI), pod(1, 2, 1, 1.0 / 601).build());
        cluster.runUntil(1900);

        assertThat(startsOf("p-0")).containsExactly(0.0, 611.0, 1222.0, 1833.0);
    }

    @Test
    void backOffIsNotForgottenBeforeThat() {
        cluster.put(cluster.node("n", 1, 10 * GI), pod(1, 2, 1, 1.0 / 599).build());
        cluster.runUntil(1900);

        assertThat(startsOf("p-0")).containsExactly(0.0, 609.0, 1228.0, 1867.0);
    }

    private List<Double> startsOf(String pod) {
        return cluster.log.stream()
                .filter(line -> line.endsWith(" " + pod + " runs"))
                .map(line -> Double.valueOf(line.substring(0, line.indexOf(' '))))
                .toList();
    }

    @Test
    void nodeThatRunsOutKillsWhoeverIsMostBeyondItsRequest() {
        // 4 + 4 GiB of 10; the leak fills the other 2 after 20 s.
        Node node = cluster.node("n", 1, 10 * GI);
        cluster.put(node, pod(4, 0, 4, 0).build());
        cluster.put(node, pod(4, 0, 4, 0.1).restartPolicy(RestartPolicy.NEVER).build());
        cluster.runUntil(100);

        assertThat(cluster.log)
                .containsExactly(
                        "0.0 p-0 runs", "0.0 p-1 runs", "20.0 p-1 OOMKilled", "20.0 p-1 ended FAILED OOM_KILLED");
        assertThat(node.memory().used()).isEqualTo(4.0 * GI);
    }

    @Test
    void podThatFindsTooLittleMemoryMakesAGreedierOneGo() {
        Node node = cluster.node("n", 1, 10 * GI);
        cluster.put(node, pod(2, 0, 8, 0).restartPolicy(RestartPolicy.NEVER).build());
        cluster.runUntil(5);
        cluster.put(node, pod(2, 0, 4, 0).build());
        cluster.runUntil(100);

        assertThat(cluster.log)
                .containsExactly(
                        "0.0 p-0 runs", "5.0 p-1 runs", "5.0 p-0 OOMKilled", "5.0 p-0 ended FAILED OOM_KILLED");
    }

    @Test
    void asManyAreKilledAsItTakes() {
        Node node = cluster.node("n", 1, 10 * GI);
        for (int i = 0; i < 3; i++) {
            cluster.put(node, pod(1, 0, 3, 0).restartPolicy(RestartPolicy.NEVER).build());
        }
        cluster.runUntil(1);
        cluster.put(node, pod(1, 0, 7, 0).build());
        cluster.nodes.update(node, Amounts.of(1000, 5 * GI));
        cluster.runUntil(2);

        // 16 GiB of 5: the one with 6 beyond its request, then of equals those that came last.
        assertThat(cluster.log.stream().filter(line -> line.endsWith("OOMKilled")))
                .containsExactly("1.0 p-3 OOMKilled", "1.0 p-2 OOMKilled", "1.0 p-1 OOMKilled");
    }

    @Test
    void withoutEnforcedLimitsOnlyTheNodesEndStopsGrowth() {
        cluster.put(
                cluster.node("n", 1, 10 * GI),
                pod(1, 2, 1, 0.1)
                        .isolation(Isolation.CHROOT)
                        .restartPolicy(RestartPolicy.NEVER)
                        .build());
        cluster.runUntil(1000);

        assertThat(cluster.log).contains("90.0 p-0 OOMKilled");
    }

    @Test
    void whatIsolationTakesIsUsedAndAllowedOnTop() {
        Node node = cluster.node("n", 1, 10 * GI);
        PodTemplate.Builder microVm = pod(1, 2, 2, 0).overhead(Amounts.NONE.with(ResourceNames.MEMORY, GI / 2));
        cluster.put(node, microVm.build());
        cluster.runUntil(1);

        assertThat(cluster.log).containsExactly("0.0 p-0 runs");
        assertThat(node.memory().used()).isEqualTo(2.5 * GI);
    }

    @Test
    void podThatWasToldToEndIsNotStartedAgain() {
        Node node = cluster.node("n", 1, 10 * GI);
        Pod pod = cluster.put(node, pod(1, 2, 1, 0.1).terminationGrace(30).build());
        cluster.runUntil(5);
        cluster.lifecycle.terminate(pod, PodReason.EVICTED);
        cluster.runUntil(1000);

        assertThat(cluster.log).containsExactly("0.0 p-0 runs", "10.0 p-0 OOMKilled", "10.0 p-0 ended FAILED EVICTED");
    }

    @Test
    void changedUseDoesNotLengthenTheTimeToEnd() {
        Node node = cluster.node("n", 1, 10 * GI);
        Pod pod = cluster.put(node, pod(1, 2, 1, 0.001).terminationGrace(30).build());
        cluster.runUntil(5);
        cluster.lifecycle.terminate(pod, PodReason.EVICTED);
        cluster.runUntil(10);
        cluster.lifecycle.setMemory(pod, 1.5 * GI);
        cluster.runUntil(1000);

        assertThat(cluster.log).containsExactly("0.0 p-0 runs", "35.0 p-0 Evicted", "35.0 p-0 ended FAILED EVICTED");
    }

    @Test
    void useIncludesGrowthBetweenChanges() {
        PodTemplate leaky = pod(1, 8, 1, 0.1).restartPolicy(RestartPolicy.NEVER).build();
        RunResult result = new TestScenario()
                .node("n", 4)
                .horizon(20)
                .warmup(10)
                .measure(new MeasureSpec(5, MeasureSpec.DEFAULT.allocationCurve()))
                .task(0, leaky, new TaskWork.Duration(100))
                .run();

        // 1 GiB at the start, 2 at 10 s, 3 at 20 s, of 64.
        assertThat(metric(result, "memory.used")).isCloseTo(2.5 / 64, within(1e-12));
        Series series = result.series().stream()
                .filter(one -> one.key().equals(MetricKey.of("memory.used")))
                .findFirst()
                .orElseThrow();
        assertThat(series.values()).hasSize(4);
        for (int bin = 0; bin < 4; bin++) {
            assertThat(series.values()[bin])
                    .as(String.format(Locale.ROOT, "bin %d", bin))
                    .isCloseTo((1.25 + 0.5 * bin) / 64, within(1e-12));
        }
    }

    @Test
    void recordedUseReplacesWhatWasUsedBefore() {
        TestScenario scenario = new TestScenario().node("n", 4).horizon(20);
        PodTemplate template = PodTemplate.builder("p").requests(amounts(1, GI)).build();
        RunResult result = scenario.task(
                        0,
                        template,
                        new TaskWork.Recorded(
                                new RecordedUse(new double[] {10, 5}, new double[] {1, 1}, new long[] {2 * GI, 4 * GI}),
                                TaskWork.Stretching.KEEP_TIME))
                .run();

        assertThat(metric(result, "memory.used")).isCloseTo((10 * 2 + 5 * 4) / (20.0 * 64), within(1e-12));
    }
}
