package org.orrery.scenarios.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.scenarios.library.LibraryScenario.metric;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.measure.RunResult;

/** The finding of the scenario {@code elastic-web}. */
class ElasticWebTest {

    @Test
    void autoscalersHoldTheLatencyWithFewerPodsThanThePeakNeeds() {
        List<RunResult> results =
                new ArrayList<>(LibraryScenario.run("elastic-web").values());

        assertThat(results).hasSize(4);
        RunResult few = results.get(0);
        RunResult many = results.get(1);
        for (RunResult elastic : results.subList(2, 4)) {
            assertThat(metric(elastic, "slo.attainment"))
                    .isGreaterThan(metric(few, "slo.attainment") + 0.5)
                    .isGreaterThan(0.95);
            assertThat(metric(elastic, "pods.ready.mean")).isLessThan(0.7 * metric(many, "pods.ready.mean"));
            assertThat(metric(elastic, "cost.total")).isLessThan(metric(many, "cost.total"));
        }
        RunResult hpa = results.get(2);
        RunResult kpa = results.get(3);
        assertThat(metric(hpa, "cost.total")).isLessThan(0.7 * metric(many, "cost.total"));
        assertThat(metric(kpa, "scaling.actions")).isGreaterThan(50 * metric(hpa, "scaling.actions"));
        assertThat(metric(kpa, "cost.total")).isGreaterThan(1.2 * metric(hpa, "cost.total"));
    }
}
