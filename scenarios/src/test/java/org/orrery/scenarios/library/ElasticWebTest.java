package org.orrery.scenarios.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.scenarios.assembly.ExperimentAssembly;
import org.orrery.scenarios.experiment.VariantPlan;
import org.orrery.scenarios.file.Catalogues;
import org.orrery.scenarios.loader.LoadOptions;
import org.orrery.scenarios.loader.ScenarioLoader;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;

/** The finding of the scenario {@code elastic-web}. */
class ElasticWebTest {

    @Test
    void autoscalersHoldTheLatencyWithFewerPodsThanThePeakNeeds() {
        Catalogues catalogues = Catalogues.of(ElasticWebTest.class.getClassLoader());
        List<RunResult> results = new ArrayList<>();
        for (VariantPlan variant : new ExperimentAssembly(catalogues)
                .assemble(new ScenarioLoader(catalogues).load(Path.of("elastic-web.yaml"), LoadOptions.NONE), false)
                .variants()) {
            results.add(variant.simulation().run(0));
        }

        assertThat(results).hasSize(4);
        RunResult few = results.get(0);
        RunResult many = results.get(1);
        for (RunResult elastic : results.subList(2, 4)) {
            assertThat(metric(elastic, "slo.attainment")).isGreaterThan(metric(few, "slo.attainment") + 0.5);
            assertThat(metric(elastic, "pods.ready.mean")).isLessThan(0.7 * metric(many, "pods.ready.mean"));
            assertThat(elastic.decisions()).containsKeys("workloads scaled up", "workloads scaled down");
        }
    }

    private static double metric(RunResult result, String name) {
        Double value = result.metrics().get(MetricKey.of(name));
        return value == null ? Double.NaN : value;
    }
}
