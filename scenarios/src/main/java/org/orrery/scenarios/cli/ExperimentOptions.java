package org.orrery.scenarios.cli;

import java.util.ArrayList;
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

    private static final int QUICK = 3;

    @Mixin
    private final ScenarioOptions scenario = new ScenarioOptions();

    @Mixin
    private final RunOptions run = new RunOptions();

    @Option(names = "--replications", paramLabel = "N", description = "overrides the number of replications")
    private @Nullable Integer replications;

    @Option(names = "--quick", description = "a first look: " + QUICK + " replications, marked as a preview")
    private boolean isQuick;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "runs the I-th of N parts; 'orrery merge' puts the parts together")
    private String shard = "1/1";

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
    SessionRequest request(boolean isComparison) {
        return request(isComparison, null);
    }

    /** The same, or a search for the cheapest variant that keeps the bounds. */
    SessionRequest request(boolean isComparison, @Nullable PlanSearch search) {
        if (search != null && (replications != null || isQuick)) {
            throw new IllegalArgumentException("A plan decides itself how often each variant is run;"
                    + " --most N says how often at most, in the place of --replications and --quick.");
        }
        List<String> overrides = new ArrayList<>();
        if (replications != null) {
            overrides.add("replications=" + replications);
        } else if (isQuick) {
            overrides.add("replications=" + QUICK);
        }
        return new SessionRequest(
                scenario.file(),
                scenario.load(overrides),
                isComparison,
                isQuick,
                run.isClassic(),
                run.out(),
                !isFresh,
                Shard.parse(shard),
                run.threads(),
                search);
    }
}
