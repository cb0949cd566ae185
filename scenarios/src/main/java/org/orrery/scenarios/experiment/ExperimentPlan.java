package org.orrery.scenarios.experiment;

import java.util.ArrayList;
import java.util.List;
import org.orrery.reports.result.Axis;
import org.orrery.reports.result.Objective;

/**
 * An experiment that is to be run.
 *
 * @param scenario the scenario's name
 * @param description what the scenario asks
 * @param hash SHA-256 of the resolved scenario
 * @param currency currency of all money
 * @param seed the scenario's seed
 * @param horizon end of the runs in seconds, or positive infinity
 * @param warmup seconds that are not measured
 * @param steadyStateBatches number of batches of a steady-state analysis, or 0
 * @param objectives what the user wants
 * @param indifference relative difference that does not matter
 * @param axes what is varied
 * @param variants the first is the baseline
 * @param replications how many replications
 * @param notes what readers must know about the input
 */
public record ExperimentPlan(
        String scenario,
        String description,
        String hash,
        String currency,
        long seed,
        double horizon,
        double warmup,
        int steadyStateBatches,
        List<Objective> objectives,
        double indifference,
        List<Axis> axes,
        List<VariantPlan> variants,
        ReplicationRule replications,
        List<String> notes) {

    /** Copies the lists. */
    public ExperimentPlan {
        objectives = List.copyOf(objectives);
        axes = List.copyOf(axes);
        variants = List.copyOf(variants);
        notes = List.copyOf(notes);
    }

    /** The same experiment with other replications. */
    public ExperimentPlan withReplications(ReplicationRule rule) {
        return new ExperimentPlan(
                scenario,
                description,
                hash,
                currency,
                seed,
                horizon,
                warmup,
                steadyStateBatches,
                objectives,
                indifference,
                axes,
                variants,
                rule,
                notes);
    }

    /** The same experiment with something else that readers must know, before all other notes. */
    public ExperimentPlan withNote(String note) {
        List<String> more = new ArrayList<>(List.of(note));
        more.addAll(notes);
        return new ExperimentPlan(
                scenario,
                description,
                hash,
                currency,
                seed,
                horizon,
                warmup,
                steadyStateBatches,
                objectives,
                indifference,
                axes,
                variants,
                replications,
                more);
    }
}
