package org.orrery.scenarios.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.experiment.Shard;
import org.orrery.scenarios.plugin.Plugins;
import org.orrery.scenarios.session.PlanSearch;
import org.orrery.scenarios.session.SessionRequest;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What commands that run scenarios have in common. */
final class ExperimentOptions {

    @Mixin
    private final ScenarioOptions scenario = new ScenarioOptions();

    @Mixin
    private final RunOptions run = new RunOptions();

    @Option(names = "--fresh", description = "computes everything anew instead of reusing what the folder holds")
    private boolean isFresh;

    /** How it is run and shown. */
    RunOptions run() {
        return run;
    }

    /** The named parts, plug-ins included. */
    Plugins plugins() {
        return scenario.plugins();
    }

    /** What the user wants to have run: all variants, or the baseline alone. */
    SessionRequest request(boolean isComparison, RepetitionOptions repetition) {
        return request(repetition.overrides(), isComparison, repetition.isQuick(), repetition.shard(), null);
    }

    /** A search for the cheapest variant that keeps the bounds. */
    SessionRequest request(PlanSearch search) {
        return request(List.of(), true, false, Shard.parse("1/1"), search);
    }

    private SessionRequest request(
            List<String> overrides, boolean isComparison, boolean isQuick, Shard shard, @Nullable PlanSearch search) {
        return new SessionRequest(
                scenario.file(),
                scenario.load(overrides),
                isComparison,
                isQuick,
                run.isClassic(),
                run.out(),
                !isFresh,
                shard,
                run.threads(),
                search);
    }
}
