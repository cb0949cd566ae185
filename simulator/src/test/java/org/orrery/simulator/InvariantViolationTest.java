package org.orrery.simulator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.simulator.testing.TestScenario.GI;
import static org.orrery.simulator.testing.TestScenario.pod;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.kernel.EventStormException;
import org.orrery.simulator.policy.NoSettings;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.policy.PolicyKind;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.Carbon;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.Price;
import org.orrery.simulator.testing.TestScenario;
import org.orrery.simulator.workload.TaskWork;

/** Whole runs in which something breaks a law end with what was broken, where and when. */
class InvariantViolationTest {

    @Test
    void nodesRefuseWhatTheyHaveNoRoomForHoweverOftenItComes() {
        TestScenario scenario = new TestScenario()
                .orchestrator(new PolicyChoice(PolicyKind.ORCHESTRATOR, "reckless", new NoSettings()))
                .node("small", 4)
                .horizon(10)
                .task(0, pod(3, GI), new TaskWork.Duration(60))
                .task(1, pod(3, GI), new TaskWork.Duration(60));

        assertThatThrownBy(scenario::run)
                .isInstanceOf(EventStormException.class)
                .hasMessageContaining("t=1.0 s")
                .hasMessageContaining("news for the scheduler");
    }

    @Test
    void billThatIsNoNumberIsNamed() {
        NodeTemplate node = new NodeTemplate(
                "p",
                "",
                "",
                "",
                Map.of(),
                List.of(),
                TestScenario.amounts(2, GI),
                Amounts.NONE,
                10,
                0,
                "",
                1,
                new Price(Double.NaN, 60, 0),
                u -> 0,
                Carbon.NONE);
        TestScenario scenario = new TestScenario().node("n", node).horizon(60);

        assertThatThrownBy(scenario::run)
                .isInstanceOf(InvariantViolationException.class)
                .hasMessageContaining("the bill must be a number")
                .hasMessageContaining("t = 60.0 s");
    }
}
