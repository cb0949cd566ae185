package org.orrery.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.simulator.testing.TestScenario.GI;
import static org.orrery.simulator.testing.TestScenario.metric;
import static org.orrery.simulator.testing.TestScenario.pod;

import org.junit.jupiter.api.Test;
import org.orrery.simulator.fault.FaultEffect.NodeCrash;
import org.orrery.simulator.fault.FaultSpec;
import org.orrery.simulator.fault.NodePlaces;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.policy.NoSettings;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.testing.Outages;
import org.orrery.simulator.testing.TestScenario;
import org.orrery.simulator.workload.TaskWork;

/** Pods that wait at nodes until one takes them. */
class LateBindingTest {

    private static TestScenario twoNodes() {
        return new TestScenario()
                .node("n1", 1)
                .node("n2", 1)
                .orchestrator(new PolicyChoice(PolicyKind.ORCHESTRATOR, "late-binding", new NoSettings()))
                .task(0, pod(1, GI), new TaskWork.Duration(100))
                .task(0, pod(1, GI), new TaskWork.Duration(10))
                .task(0, pod(1, GI), new TaskWork.Duration(10))
                .task(0, pod(1, GI), new TaskWork.Duration(10));
    }

    @Test
    void podGoesWhereThereIsRoomFirst() {
        RunResult result = twoNodes().run();

        // The long one holds the first node; the others take turns on the second.
        assertThat(result.endTime()).isEqualTo(100);
        assertThat(metric(result, "tasks.wait.mean")).isEqualTo((0 + 0 + 10 + 20) / 4.0);
        assertThat(result.decisions()).containsEntry("pods bound", 4L);
    }

    @Test
    void deadNodeTakesNoPod() {
        RunResult result = twoNodes()
                .fault(new FaultSpec(
                        "crash",
                        new NodeCrash(new NodePlaces("", "", "", "n2", NodePlaces.Grouping.EACH, 1)),
                        Outages.at(5, Double.POSITIVE_INFINITY)))
                .run();

        // The second task is lost with its node; the others follow the long one.
        assertThat(metric(result, "tasks.completed")).isEqualTo(3);
        assertThat(result.endReason()).isEqualTo(RunResult.EndReason.STALLED);
        assertThat(metric(result, "makespan")).isEqualTo(120);
    }
}
