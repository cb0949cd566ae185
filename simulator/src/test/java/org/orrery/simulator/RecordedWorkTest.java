package org.orrery.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.simulator.testing.TestScenario.GI;
import static org.orrery.simulator.testing.TestScenario.amounts;
import static org.orrery.simulator.testing.TestScenario.metric;
import static org.orrery.simulator.testing.TestScenario.pod;

import org.junit.jupiter.api.Test;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.spec.Isolation;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.testing.RecordedUse;
import org.orrery.simulator.testing.TestScenario;
import org.orrery.simulator.workload.TaskWork;
import org.orrery.simulator.workload.TaskWork.Stretching;

/** Recorded use under both rules: fragments of 10 s with 1 core and 10 s with 3 cores, 40 core-seconds. */
class RecordedWorkTest {

    private static TaskWork recorded(Stretching rule) {
        return new TaskWork.Recorded(
                new RecordedUse(new double[] {10, 10}, new double[] {1, 3}, new long[] {-1, -1}), rule);
    }

    private static double work(RunResult result, double cores) {
        return metric(result, "cpu.used") * cores * result.endTime();
    }

    @Test
    void withoutContentionBothRulesRepeatTheRecord() {
        for (Stretching rule : Stretching.values()) {
            RunResult result = new TestScenario()
                    .node("n", 4)
                    .task(0, pod(1, 1), recorded(rule))
                    .run();

            assertThat(result.endTime()).as(rule.name()).isCloseTo(20, within(1e-9));
            assertThat(work(result, 4)).as(rule.name()).isCloseTo(40, within(1e-9));
        }
    }

    @Test
    void keptTimeLosesWhatAContendedNodeCannotDeliver() {
        // Two of them on 2 cores: 1 core each, then 1 of 3 each.
        RunResult result = new TestScenario()
                .node("n", 2)
                .task(0, pod(1, 1), recorded(Stretching.KEEP_TIME))
                .task(0, pod(1, 1), recorded(Stretching.KEEP_TIME))
                .run();

        assertThat(result.endTime()).isCloseTo(20, within(1e-9));
        assertThat(work(result, 2)).isCloseTo(40, within(1e-9));
        assertThat(metric(result, "cpu.throttled")).isCloseTo(40.0 / 80, within(1e-9));
    }

    @Test
    void conservedWorkTakesLongerOnAContendedNode() {
        // 10 s at 1 core, then 30 core-seconds each at 1 core.
        RunResult result = new TestScenario()
                .node("n", 2)
                .task(0, pod(1, 1), recorded(Stretching.CONSERVE_WORK))
                .task(0, pod(1, 1), recorded(Stretching.CONSERVE_WORK))
                .run();

        assertThat(result.endTime()).isCloseTo(40, within(1e-9));
        assertThat(work(result, 2)).isCloseTo(80, within(1e-9));
    }

    @Test
    void limitStretchesConservedWorkAndCutsTheOther() {
        PodTemplate limited =
                PodTemplate.builder("p").requests(amounts(1, GI), amounts(2, 0)).build();
        RunResult kept = new TestScenario()
                .node("n", 4)
                .task(0, limited, recorded(Stretching.KEEP_TIME))
                .run();
        RunResult conserved = new TestScenario()
                .node("n", 4)
                .task(0, limited, recorded(Stretching.CONSERVE_WORK))
                .run();

        assertThat(kept.endTime()).isCloseTo(20, within(1e-9));
        assertThat(work(kept, 4)).isCloseTo(10 + 20, within(1e-9));
        assertThat(conserved.endTime()).isCloseTo(10 + 30.0 / 2, within(1e-9));
    }

    @Test
    void limitThatIsNotEnforcedChangesNothing() {
        PodTemplate free = PodTemplate.builder("p")
                .requests(amounts(1, GI), amounts(2, 0))
                .isolation(Isolation.CHROOT)
                .build();
        RunResult result = new TestScenario()
                .node("n", 4)
                .task(0, free, recorded(Stretching.KEEP_TIME))
                .run();

        assertThat(work(result, 4)).isCloseTo(40, within(1e-9));
    }

    @Test
    void timeWithoutUseKeepsItsLengthUnderBothRules() {
        for (Stretching rule : Stretching.values()) {
            RunResult result = new TestScenario()
                    .node("n", 1)
                    .task(
                            0,
                            pod(1, 1),
                            new TaskWork.Recorded(
                                    new RecordedUse(
                                            new double[] {5, 7, 5}, new double[] {1, 0, 1}, new long[] {-1, -1, -1}),
                                    rule))
                    .run();

            assertThat(result.endTime()).as(rule.name()).isCloseTo(17, within(1e-9));
        }
    }
}
