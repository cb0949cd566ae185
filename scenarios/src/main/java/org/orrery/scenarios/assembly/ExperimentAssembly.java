package org.orrery.scenarios.assembly;

import java.util.ArrayList;
import java.util.List;
import org.orrery.scenarios.experiment.ExperimentPlan;
import org.orrery.scenarios.experiment.ReplicationKey;
import org.orrery.scenarios.experiment.ReplicationRule;
import org.orrery.scenarios.experiment.VariantPlan;
import org.orrery.scenarios.file.Catalogues;
import org.orrery.scenarios.file.DataFiles;
import org.orrery.scenarios.file.Problems;
import org.orrery.scenarios.file.Tree;
import org.orrery.scenarios.loader.LoadedScenario;
import org.orrery.scenarios.loader.LoadedVariant;
import org.orrery.scenarios.loader.ResolvedWriter;
import org.orrery.scenarios.section.AnalysisSection;
import org.orrery.scenarios.section.ReplicationSection;
import org.orrery.scenarios.section.Scenario;
import org.orrery.simulator.ClusterSimulation;
import org.orrery.simulator.SimulationSpec;
import org.orrery.simulator.classic.ClassicSimulation;
import org.orrery.simulator.policy.Policies;

/** Makes an experiment from a scenario that was read. */
public final class ExperimentAssembly {

    /** What does not change what a single run does, and so is not part of what keeps results apart. */
    private static final List<String> NOT_OF_A_RUN =
            List.of("name", "description", "currency", "replications", "objectives", "indifference", "analysis");

    private final Catalogues catalogues;

    /** An assembly that knows these parts. */
    public ExperimentAssembly(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /**
     * The experiment.
     *
     * @param isClassic whether stock CloudSim Plus models are run instead of ours
     * @throws ScenarioException when something is wrong that only shows now, such as the content of a file
     */
    public ExperimentPlan assemble(LoadedScenario loaded, boolean isClassic) {
        Problems problems = new Problems();
        Scenario base = loaded.base();
        TraceShelf traces = new TraceShelf(catalogues, loaded.files(), problems);
        SpecAssembly specs = new SpecAssembly(
                traces, new Policies(catalogues.policies()), new FileColumns(loaded.files()), problems);
        List<VariantPlan> variants = new ArrayList<>();
        for (LoadedVariant variant : loaded.variants()) {
            SimulationSpec spec = specs.assemble(variant);
            if (spec != null) {
                variants.add(new VariantPlan(
                        variant.name(),
                        variant.settings(),
                        identity(variant, loaded.files(), isClassic),
                        replication -> isClassic
                                ? ClassicSimulation.run(spec.withReplication(replication))
                                : ClusterSimulation.run(spec.withReplication(replication))));
            }
        }
        problems.throwIfAny();
        List<String> notes = new ArrayList<>(loaded.notes());
        notes.addAll(traces.notes());
        AnalysisSection.SteadyState steadyState = base.analysis().steadyState();
        return new ExperimentPlan(
                base.name(),
                base.description() == null ? "" : base.description(),
                ReplicationKey.sha256(ResolvedWriter.write(loaded.files().byContent(loaded.tree()), false)),
                base.currency(),
                base.seed(),
                base.horizon() == null ? Double.POSITIVE_INFINITY : base.horizon(),
                base.warmup(),
                steadyState == null ? 0 : steadyState.batches(),
                base.objectives().stream().map(Objectives::objective).toList(),
                base.indifference(),
                loaded.axes(),
                variants,
                rule(base.replications()),
                notes);
    }

    private static String identity(LoadedVariant variant, DataFiles files, boolean isClassic) {
        Tree.Fields tree = (Tree.Fields) variant.tree();
        for (String key : NOT_OF_A_RUN) {
            tree = tree.without(key);
        }
        return ResolvedWriter.write(files.byContent(tree), false) + (isClassic ? "classic" : "");
    }

    private static ReplicationRule rule(ReplicationSection section) {
        return section.relativePrecision() == null
                ? ReplicationRule.fixed(section.count())
                : new ReplicationRule(
                        Math.max(section.count(), 2),
                        section.relativePrecision(),
                        section.confidence(),
                        Math.max(section.max(), section.count()));
    }
}
