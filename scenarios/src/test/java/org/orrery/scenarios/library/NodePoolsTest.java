package org.orrery.scenarios.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.scenarios.library.LibraryScenario.metric;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.measure.RunResult;

/** The finding of the scenario {@code node-pools}. */
class NodePoolsTest {

    @Test
    void poolsThatFollowTheLoadCostLessThanAFixedOne() {
        Map<String, RunResult> results = LibraryScenario.run("node-pools");

        List<RunResult> inOrder = List.copyOf(results.values());
        assertThat(inOrder).hasSize(5);
        RunResult fixed = inOrder.get(0);
        RunResult leastWaste = inOrder.get(1);
        RunResult leastNodes = inOrder.get(3);
        RunResult justInTime = inOrder.get(4);
        results.values().stream().skip(1).forEach(elastic -> {
            assertThat(metric(elastic, "cost.total")).isLessThan(metric(fixed, "cost.total"));
            assertThat(elastic.decisions()).containsKeys("nodes joined", "nodes left");
        });
        assertThat(metric(leastWaste, "cost.total")).isLessThan(0.95 * metric(leastNodes, "cost.total"));
        assertThat(metric(justInTime, "cost.total")).isLessThan(metric(leastWaste, "cost.total"));
        assertThat(metric(justInTime, "tasks.wait.mean")).isGreaterThan(2 * metric(leastWaste, "tasks.wait.mean"));
    }
}
