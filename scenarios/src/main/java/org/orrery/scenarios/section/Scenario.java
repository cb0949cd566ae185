package org.orrery.scenarios.section;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/**
 * A whole scenario, as one variant sees it.
 *
 * @param orrery version of the format
 * @param name its name
 * @param description what it asks, in words
 * @param start wall clock of time zero, ISO 8601, or null
 * @param horizon end of a run in seconds, or null to run until all work is done
 * @param warmup seconds that are not measured; NaN to find them out
 * @param seed from which all randomness comes
 * @param currency currency of all money
 * @param replications how many runs
 * @param analysis what one observation is
 * @param fidelity how closely things are modelled
 * @param measure what is recorded
 * @param namespaces namespaces with labels
 * @param cluster the cluster
 * @param workload the work
 * @param policies the decisions
 * @param faults what breaks
 * @param changes what is changed by plan
 * @param objectives what the user wants
 * @param indifference relative difference that does not matter
 */
public record Scenario(
        @Setting(help = "version of the scenario format", value = "1", min = "1", max = "1")
        int orrery,

        @Setting(help = "name of the scenario; results are written to results/NAME", value = "scenario")
        String name,

        @Setting(help = "the question that the scenario asks, in words") @Nullable
        String description,

        @Setting(help = "wall clock of t=0, for example 2024-03-04T00:00Z") @Nullable
        String start,

        @Setting(
                help = "end of a run, warm-up included; without it a run ends when all work is done",
                quantity = Quantity.DURATION,
                min = "0s",
                aboveMin = true)
        @Nullable
        Double horizon,

        @Setting(
                help = "time at the start that is not measured; auto finds it with MSER-5 (steady state only)",
                quantity = Quantity.DURATION,
                value = "0s",
                min = "0s",
                words = "auto")
        double warmup,

        @Setting(help = "from which all random numbers come", value = "1")
        long seed,

        @Setting(help = "currency of all money", value = "USD")
        String currency,

        @Setting(help = "number of replications, or a precision to reach")
        ReplicationSection replications,

        @Setting(help = "terminating: a run is an observation; steadyState: batches of one long run are")
        AnalysisSection analysis,

        @Setting(help = "how closely things are modelled") FidelitySection fidelity,
        @Setting(help = "what is recorded") MeasureSection measure,
        @Setting(help = "namespaces and their labels") List<NamespaceSection> namespaces,
        @Setting(help = "the cluster") ClusterSection cluster,
        @Setting(help = "the work") WorkloadSection workload,
        @Setting(help = "the decisions") PoliciesSection policies,

        @Setting(help = "what breaks, and when") List<FaultSection> faults,

        @Setting(help = "what is changed by plan, and when") List<ChangeSection> changes,

        @Setting(help = "what is wanted, the most important first")
        List<ObjectiveSection> objectives,

        @Setting(
                help = "relative difference that does not matter to you",
                quantity = Quantity.PERCENT,
                value = "0%",
                min = "0%",
                max = "100%")
        double indifference) {}
