package org.orrery.scenarios.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.orrery.scenarios.assembly.ExperimentAssembly;
import org.orrery.scenarios.experiment.ExperimentPlan;
import org.orrery.scenarios.file.Catalogues;
import org.orrery.scenarios.loader.LoadedScenario;
import org.orrery.scenarios.loader.ResolvedWriter;
import org.orrery.scenarios.loader.ScenarioLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks a scenario without running it. */
@Command(name = "validate", description = "Checks a scenario and everything that it names, without running it.")
final class ValidateCommand implements Callable<Integer> {

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final ScenarioOptions scenario = new ScenarioOptions();

    @Option(names = "--resolved", description = "prints the scenario with all defaults, and where each value is from")
    private boolean isResolved;

    @Override
    public Integer call() {
        Catalogues catalogues = scenario.plugins().catalogues();
        LoadedScenario loaded = new ScenarioLoader(catalogues).load(scenario.file(), scenario.load(List.of()));
        ExperimentPlan plan = new ExperimentAssembly(catalogues).assemble(loaded, false);
        if (isResolved) {
            output.out().print(ResolvedWriter.write(loaded.tree(), true));
            return ExitCode.DONE;
        }
        int variants = plan.variants().size();
        output.out()
                .println(scenario.file() + " is a valid scenario with "
                        + (variants == 1 ? "one variant." : variants + " variants:"));
        if (variants > 1) {
            plan.variants().forEach(variant -> output.out().println("  " + variant.name()));
        }
        plan.notes().forEach(note -> output.out().println("Note: " + note));
        return ExitCode.DONE;
    }
}
