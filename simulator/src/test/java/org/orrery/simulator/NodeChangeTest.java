package org.orrery.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.simulator.testing.TestScenario.GI;
import static org.orrery.simulator.testing.TestScenario.amounts;
import static org.orrery.simulator.testing.TestScenario.metric;

import org.junit.jupiter.api.Test;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.testing.TestScenario;
import org.orrery.simulator.workload.NodeSource.NodeEvent;
import org.orrery.simulator.workload.NodeSource.NodeSpec;
import org.orrery.simulator.workload.TaskWork;

/** Nodes whose capacity changes while pods run on them. */
class NodeChangeTest {

    private static RunResult run(double coresBefore, double coresAfter) {
        PodTemplate greedy = PodTemplate.builder("job")
                .requests(amounts(1, GI), amounts(4, 0))
                .build();
        return new TestScenario()
                .node("n", coresBefore)
                .nodeEvent(new NodeEvent(
                        10,
                        NodeEvent.Kind.UPDATE,
                        new NodeSpec("n", NodeTemplate.of("pool", amounts(coresAfter, 64 * GI), 110))))
                .task(0, greedy, new TaskWork.CoreSeconds(60))
                .run();
    }

    @Test
    void podsGetNoMoreThanAShrunkenNodeHas() {
        // 40 core-s in 10 s at 4 cores, the other 20 at 2 cores.
        RunResult result = run(4, 2);
        assertThat(result.endTime()).isCloseTo(20, within(1e-9));
        assertThat(metric(result, "cpu.used")).isCloseTo(60.0 / (10 * 4 + 10 * 2), within(1e-12));
    }

    @Test
    void podsGetMoreWhenANodeGrows() {
        // 20 core-s in 10 s at 2 cores, the other 40 at 4 cores.
        RunResult result = run(2, 4);
        assertThat(result.endTime()).isCloseTo(20, within(1e-9));
        assertThat(metric(result, "cpu.allocated")).isCloseTo(20.0 / (10 * 2 + 10 * 4), within(1e-12));
    }
}
