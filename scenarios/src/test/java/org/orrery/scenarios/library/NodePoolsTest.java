package org.orrery.scenarios.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.scenarios.assembly.ExperimentAssembly;
import org.orrery.scenarios.experiment.VariantPlan;
import org.orrery.scenarios.file.Catalogues;
import org.orrery.scenarios.loader.LoadOptions;
import org.orrery.scenarios.loader.ScenarioLoader;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;

/** The finding of the scenario {@code node-pools}. */
class NodePoolsTest {

    @Test
    void poolsThatFollowTheLoadCostLessThanAFixedOne() {
        Catalogues catalogues = Catalogues.of(NodePoolsTest.class.getClassLoader());
        Map<String, RunResult> results = new LinkedHashMap<>();
        for (VariantPlan variant : new ExperimentAssembly(catalogues)
                .assemble(new ScenarioLoader(catalogues).load(Path.of("node-pools.yaml"), LoadOptions.NONE), false)
                .variants()) {
            results.put(variant.name(), variant.simulation().run(0));
        }

        RunResult fixed = results.values().iterator().next();
        assertThat(results).hasSize(5);
        results.values().stream().skip(1).forEach(elastic -> {
            assertThat(metric(elastic, "cost.total")).isLessThan(metric(fixed, "cost.total"));
            assertThat(elastic.decisions()).containsKeys("nodes joined", "nodes left");
        });
    }

    private static double metric(RunResult result, String name) {
        Double value = result.metrics().get(MetricKey.of(name));
        return value == null ? Double.NaN : value;
    }
}
