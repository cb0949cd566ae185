package org.orrery.scenarios.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.experiment.Shard;
import picocli.CommandLine.Option;

/** How often everything is run, and which part of it. */
final class RepetitionOptions {

    private static final int QUICK = 3;

    @Option(names = "--replications", paramLabel = "N", description = "overrides the number of replications")
    private @Nullable Integer replications;

    @Option(names = "--quick", description = "a first look: " + QUICK + " replications, marked as a preview")
    private boolean isQuick;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "runs the I-th of N parts; 'orrery merge' puts the parts together")
    private String shard = "1/1";

    /** Whether only a first look is wanted. */
    boolean isQuick() {
        return isQuick;
    }

    /** The part that is run here. */
    Shard shard() {
        return Shard.parse(shard);
    }

    /** What of the scenario is overridden by these options. */
    List<String> overrides() {
        if (replications != null) {
            return List.of("replications=" + replications);
        }
        return isQuick ? List.of("replications=" + QUICK) : List.of();
    }
}
