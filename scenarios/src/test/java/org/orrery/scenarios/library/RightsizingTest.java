package org.orrery.scenarios.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orrery.scenarios.library.LibraryScenario.metric;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.measure.RunResult;

/** The finding of the scenario {@code rightsizing}. */
class RightsizingTest {

    @Test
    void podsThatRequestWhatTheyUseNeedFarFewerNodes() {
        List<RunResult> results =
                new ArrayList<>(LibraryScenario.run("rightsizing").values());

        assertThat(results).hasSize(3);
        RunResult asWritten = results.get(0);
        RunResult newPodsAlone = results.get(1);
        RunResult recreated = results.get(2);
        assertThat(metric(newPodsAlone, "cost.total")).isEqualTo(metric(asWritten, "cost.total"));
        assertThat(metric(recreated, "cost.total")).isLessThan(0.25 * metric(asWritten, "cost.total"));
        assertThat(metric(recreated, "slo.attainment")).isCloseTo(metric(asWritten, "slo.attainment"), within(0.01));
        assertThat(recreated.decisions()).containsKeys("pods evicted", "nodes left");
    }
}
