package org.orrery.policies.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.simulator.testing.TestScenario.GI;
import static org.orrery.simulator.testing.TestScenario.amounts;
import static org.orrery.simulator.testing.TestScenario.metric;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orrery.policies.failover.CheckpointRestartFactory.Optimum;
import org.orrery.policies.failover.CheckpointRestartFactory.Settings;
import org.orrery.simulator.fault.FaultEffect.NodeCrash;
import org.orrery.simulator.fault.FaultEffect.SlowNode;
import org.orrery.simulator.fault.FaultSpec;
import org.orrery.simulator.fault.NodePlaces;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.RestartPolicy;
import org.orrery.simulator.testing.Outages;
import org.orrery.simulator.testing.TestScenario;
import org.orrery.simulator.workload.TaskWork;

/** Tasks that save their state. */
class CheckpointTest {

    private static TestScenario tenMinutes(RestartPolicy policy, @Nullable Settings settings) {
        PodTemplate pod = PodTemplate.builder("job")
                .requests(amounts(1, GI))
                .restartPolicy(policy)
                .build();
        TestScenario scenario = new TestScenario().node("n", 4).task(0, pod, new TaskWork.Duration(600));
        if (settings != null) {
            scenario.failover(new PolicyChoice(PolicyKind.FAILOVER, "checkpoint-restart", settings));
        }
        return scenario;
    }

    private static FaultSpec crash(double begin, double length) {
        return new FaultSpec("crash", new NodeCrash(NodePlaces.EACH), Outages.at(begin, length));
    }

    private static Settings every(double seconds, double cost) {
        return new Settings(seconds, cost, null, Optimum.DALY);
    }

    @Test
    void withoutCheckpointsAllIsDoneAgain() {
        RunResult result = tenMinutes(RestartPolicy.ON_FAILURE, null)
                .fault(crash(300, 300))
                .run();

        assertThat(result.endTime()).isEqualTo(1200);
    }

    @Test
    void withCheckpointsTheTaskGoesOnFromTheLastOfThem() {
        // Four checkpoints are written by 244 s; the other six minutes take five more, from 600 s on.
        RunResult result = tenMinutes(RestartPolicy.ON_FAILURE, every(60, 1))
                .fault(crash(300, 300))
                .run();

        assertThat(result.endTime()).isCloseTo(965, within(1e-9));
        assertThat(metric(result, "lost.work")).isCloseTo(56, within(1e-9));
    }

    @Test
    void checkpointsOutliveThePod() {
        RunResult result = tenMinutes(RestartPolicy.NEVER, every(60, 1))
                .fault(crash(300, 300))
                .run();

        assertThat(result.endTime()).isCloseTo(965, within(1e-9));
    }

    @Test
    void undisturbedTaskPaysForItsCheckpoints() {
        RunResult result = tenMinutes(RestartPolicy.ON_FAILURE, every(60, 1)).run();

        assertThat(result.endTime()).isCloseTo(609, within(1e-9));
        assertThat(metric(result, "lost.work")).isZero();
    }

    @Test
    void checkpointThatIsNotCompleteIsNone() {
        // At 60.5 s the first is being written.
        RunResult result = tenMinutes(RestartPolicy.ON_FAILURE, every(60, 1))
                .fault(crash(60.5, 9.5))
                .run();

        assertThat(result.endTime()).isCloseTo(70 + 609, within(1e-9));
        assertThat(metric(result, "lost.work")).isCloseTo(60, within(1e-9));
    }

    @Test
    void slowNodeStretchesTheWorkAndNotTheSaving() {
        RunResult result = tenMinutes(RestartPolicy.ON_FAILURE, every(60, 1))
                .fault(new FaultSpec("slow", new SlowNode(NodePlaces.EACH, 0.5), Outages.at(0, 1e6)))
                .run();

        assertThat(result.endTime()).isCloseTo(1209, within(1e-6));
    }

    @Test
    void bestIntervalsAreThoseOfYoungAndDaly() {
        // Cost 5 min, MTBF 24 h: sqrt(2 x 300 x 86,400) = 7,200 s.
        assertThat(CheckpointInterval.young(300, 86_400)).isCloseTo(7200, within(1e-9));
        // 7,200 (1 + sqrt(1/576) / 3 + 1/576/9) - 300.
        assertThat(CheckpointInterval.daly(300, 86_400))
                .isCloseTo(7200 * (1 + 1 / 24.0 / 3 + 1 / 576.0 / 9) - 300, within(1e-9));
        assertThat(CheckpointInterval.daly(300, 100)).isEqualTo(100);
    }

    @Test
    void intervalIsGivenOrFollowsFromTheMtbf() {
        assertThatThrownBy(() -> tenMinutes(RestartPolicy.NEVER, new Settings(null, 1, null, Optimum.DALY))
                        .run())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("either 'every'");
        RunResult result = tenMinutes(RestartPolicy.NEVER, new Settings(null, 1, 5000.0, Optimum.YOUNG))
                .run();

        // Every 100 s: five checkpoints, none at the end.
        assertThat(result.endTime()).isCloseTo(605, within(1e-9));
    }
}
