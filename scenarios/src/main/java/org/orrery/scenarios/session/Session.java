package org.orrery.scenarios.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.orrery.reports.ReportFolder;
import org.orrery.reports.export.AtomicFile;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.statistics.CheapestSearch;
import org.orrery.reports.statistics.ExperimentAnalysis;
import org.orrery.reports.statistics.ExperimentAnalyst;
import org.orrery.reports.statistics.SequentialStopping;
import org.orrery.scenarios.assembly.ExperimentAssembly;
import org.orrery.scenarios.experiment.ExperimentPlan;
import org.orrery.scenarios.experiment.ExperimentRunner;
import org.orrery.scenarios.experiment.FolderStore;
import org.orrery.scenarios.experiment.ProgressListener;
import org.orrery.scenarios.experiment.ReplicationRule;
import org.orrery.scenarios.file.Catalogues;
import org.orrery.scenarios.loader.LoadedScenario;
import org.orrery.scenarios.loader.ScenarioLoader;
import org.orrery.scenarios.plugin.Plugins;

/** Takes a scenario's file the whole way: read, run, analyse, write. */
public final class Session {

    /** The file in each folder of results that says what was run. */
    static final String RESOLVED = "scenario.resolved.yaml";
    /** The folder in each folder of results that holds the replications. */
    static final String REPLICATIONS = "replications";

    private static final String PREVIEW =
            "Preview of few replications (--quick); run the whole experiment before relying on it.";

    private final Plugins plugins;
    private final ProgressListener progress;
    private final Consumer<String> warnings;

    /**
     * A session.
     *
     * @param plugins the named parts that scenarios can use
     * @param progress hears how it goes on
     * @param warnings hears what users should know although it goes on, such as results that were kept and are damaged
     */
    public Session(Plugins plugins, ProgressListener progress, Consumer<String> warnings) {
        this.plugins = plugins;
        this.progress = progress;
        this.warnings = warnings;
    }

    /**
     * Runs what a user asks for, and writes the results.
     *
     * @throws org.orrery.scenarios.file.ScenarioException when the scenario is not as it should be
     * @throws UncheckedIOException when results cannot be written
     */
    public SessionOutcome run(SessionRequest request) {
        Catalogues catalogues = plugins.catalogues();
        LoadedScenario loaded = new ScenarioLoader(catalogues).load(request.scenario(), request.load());
        LoadedScenario chosen = request.isComparison() ? loaded : loaded.baseline();
        ExperimentPlan assembled = new ExperimentAssembly(catalogues).assemble(chosen, request.isClassic());
        ExperimentPlan plan = request.isPreview() ? assembled.withNote(PREVIEW) : assembled;
        Path folder = request.out() == null ? Path.of("results", FileNames.safe(plan.scenario())) : request.out();
        write(folder, RESOLVED, ResolvedFile.text(chosen, plugins.jars()));
        String version = ProgramVersion.name() + " " + ProgramVersion.fingerprint(catalogues);
        FolderStore store = new FolderStore(folder.resolve(REPLICATIONS), warnings);
        PlanSearch search = request.search();
        ExperimentResult result;
        ExperimentAnalysis analysis;
        if (search == null) {
            result = new ExperimentRunner(plan, version, store, request.reuses(), request.shard(), progress)
                    .run(request.threads(), soFar -> wantsMore(plan.replications(), soFar));
            analysis = ExperimentAnalyst.analyse(result).withWarnings(shortfalls(plan.replications(), result));
        } else {
            CheapestSearch cheapest = search.of(plan.objectives());
            result = new ExperimentRunner(
                            plan.withReplications(search.replications()),
                            version,
                            store,
                            request.reuses(),
                            request.shard(),
                            progress)
                    .runAsAllocated(request.threads(), cheapest::further);
            ExperimentAnalysis plain = ExperimentAnalyst.analyse(result);
            analysis = plain.withAnswers(
                    cheapest.chosen(result).orElse(null), cheapest.sentences(result, plain.estimates()));
        }
        ReportFolder.write(folder, result, analysis);
        int left = loaded.variants().size() - chosen.variants().size();
        return new SessionOutcome(result, analysis, folder, left);
    }

    private static List<String> shortfalls(ReplicationRule rule, ExperimentResult result) {
        return rule.isSequential()
                ? SequentialStopping.shortfalls(result, rule.relativePrecision(), rule.confidence(), rule.max())
                : List.of();
    }

    private static boolean wantsMore(ReplicationRule rule, ExperimentResult soFar) {
        return SequentialStopping.wantsMore(soFar, rule.relativePrecision(), rule.confidence());
    }

    private static void write(Path folder, String name, String text) {
        try {
            AtomicFile.write(folder.resolve(name), out -> out.write(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
