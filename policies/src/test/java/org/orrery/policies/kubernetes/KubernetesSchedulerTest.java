package org.orrery.policies.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.simulator.testing.TestScenario.GI;
import static org.orrery.simulator.testing.TestScenario.metric;
import static org.orrery.simulator.testing.TestScenario.pod;

import org.junit.jupiter.api.Test;
import org.orrery.policies.placement.PlacementSettings;
import org.orrery.policies.placement.QueueSettings;
import org.orrery.policies.placement.TieBreakSettings;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.testing.TestScenario;
import org.orrery.simulator.workload.TaskWork;

/** The queue and the cycle, seen from outside: when which task runs. */
class KubernetesSchedulerTest {

    private static TestScenario scenario(boolean retry) {
        PlacementSettings placement = new PlacementSettings(
                new TieBreakSettings(TieBreakSettings.Rule.FIRST, null, null), new QueueSettings(retry));
        return new TestScenario()
                .orchestrator(new PolicyChoice(
                        PolicyKind.ORCHESTRATOR,
                        "kubernetes",
                        new KubernetesOrchestratorFactory.Settings(
                                new PolicyChoice(PolicyKind.PLACEMENT, "first-fit", placement), 6)));
    }

    @Test
    void aPodThatFitsIsPlacedAtOnce() {
        RunResult result = scenario(true)
                .node("a", 4)
                .task(5, pod(2, GI), new TaskWork.Duration(10))
                .run();

        assertThat(result.endTime()).isEqualTo(15);
    }

    @Test
    void aPodThatWaitsIsPlacedWhenAnotherLeaves() {
        RunResult result = scenario(true)
                .node("a", 4)
                .task(0, pod(4, GI), new TaskWork.Duration(100))
                .task(1, pod(4, GI), new TaskWork.Duration(10))
                .run();

        assertThat(result.endTime()).isEqualTo(110);
    }

    @Test
    void withoutRetryAPodThatFitsNowhereFailsAtOnce() {
        RunResult result = scenario(false)
                .node("a", 4)
                .task(0, pod(4, GI), new TaskWork.Duration(100))
                .task(1, pod(4, GI), new TaskWork.Duration(10))
                .run();

        assertThat(result.endTime()).isEqualTo(100);
        assertThat(metric(result, "tasks.failed")).isEqualTo(1);
    }

    @Test
    void aRunThatCannotGoOnSaysWhyInTheWordsOfTheOriginal() {
        RunResult result = scenario(true)
                .node("a", 4)
                .node("b", 2)
                .task(0, pod(8, GI), new TaskWork.Duration(100))
                .run();

        assertThat(result.endReason()).isEqualTo(RunResult.EndReason.STALLED);
        assertThat(result.endDetail())
                .anySatisfy(line -> assertThat(line).endsWith("0/2 nodes are available: 2 Insufficient cpu."));
    }
}
