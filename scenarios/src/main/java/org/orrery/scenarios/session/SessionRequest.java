package org.orrery.scenarios.session;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.experiment.Shard;
import org.orrery.scenarios.loader.LoadOptions;

/**
 * What a user wants to have run.
 *
 * @param scenario the scenario's file
 * @param load what was said beside the file
 * @param isComparison whether all variants are run, or the baseline alone
 * @param isPreview whether results are a first look with few replications
 * @param isClassic whether stock CloudSim Plus models are run instead of ours
 * @param out folder of the results, or null for {@code results/NAME}
 * @param reuses whether results of replications that are kept in that folder are taken from there
 * @param shard which part of the experiment is run
 * @param threads how many threads, at least 1
 * @param search how the cheapest variant that keeps the bounds is searched for, or null when all variants are run alike
 */
public record SessionRequest(
        Path scenario,
        LoadOptions load,
        boolean isComparison,
        boolean isPreview,
        boolean isClassic,
        @Nullable Path out,
        boolean reuses,
        Shard shard,
        int threads,
        @Nullable PlanSearch search) {}
