package org.orrery.reports.result;

import java.util.List;

/**
 * Everything that an experiment gave.
 *
 * @param scenario the scenario's name
 * @param description what the scenario asks, in the user's words; may be empty
 * @param hash SHA-256 of the resolved scenario, in hexadecimal
 * @param version version of the program
 * @param currency currency of all money
 * @param horizon end of the runs in seconds, or positive infinity when they ran until all work was done
 * @param warmup seconds at the start that are not measured
 * @param steadyStateBatches number of batches when the analysis is of the steady state of one long run, or 0 when each
 *     run is one observation
 * @param objectives what the user wants, in order of importance
 * @param indifference relative difference that does not matter to the user, 0.02 for 2 %; 0 when not given
 * @param axes what was varied
 * @param variants the first is the baseline
 * @param notes assumptions and remarks on the input that hold for all variants
 * @param run how the experiment itself went
 */
public record ExperimentResult(
        String scenario,
        String description,
        String hash,
        String version,
        String currency,
        double horizon,
        double warmup,
        int steadyStateBatches,
        List<Objective> objectives,
        double indifference,
        List<Axis> axes,
        List<VariantResult> variants,
        List<String> notes,
        RunInfo run) {

    /** Copies the lists. */
    public ExperimentResult {
        objectives = List.copyOf(objectives);
        axes = List.copyOf(axes);
        variants = List.copyOf(variants);
        notes = List.copyOf(notes);
    }

    /**
     * How the experiment went.
     *
     * @param wallSeconds from start to end
     * @param threads threads used
     * @param events events processed in all runs
     * @param peakHeapBytes largest heap seen
     * @param reused replications taken from an earlier run instead of being computed
     */
    public record RunInfo(double wallSeconds, int threads, long events, long peakHeapBytes, int reused) {}
}
