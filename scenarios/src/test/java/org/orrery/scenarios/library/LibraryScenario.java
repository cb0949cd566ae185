package org.orrery.scenarios.library;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orrery.scenarios.assembly.ExperimentAssembly;
import org.orrery.scenarios.experiment.VariantPlan;
import org.orrery.scenarios.file.Catalogues;
import org.orrery.scenarios.loader.LoadOptions;
import org.orrery.scenarios.loader.ScenarioLoader;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;

/** Runs scenarios of the library as users do. */
final class LibraryScenario {

    private LibraryScenario() {}

    /** The first replication of each variant, by the variants' names, in their order. */
    static Map<String, RunResult> run(String name) {
        Catalogues catalogues = Catalogues.of(LibraryScenario.class.getClassLoader());
        Map<String, RunResult> results = new LinkedHashMap<>();
        for (VariantPlan variant : new ExperimentAssembly(catalogues)
                .assemble(new ScenarioLoader(catalogues).load(Path.of(name + ".yaml"), LoadOptions.NONE), false)
                .variants()) {
            results.put(variant.name(), variant.simulation().run(0));
        }
        return results;
    }

    /** A metric of the whole, or NaN. */
    static double metric(RunResult result, String name) {
        Double value = result.metrics().get(MetricKey.of(name));
        return value == null ? Double.NaN : value;
    }
}
