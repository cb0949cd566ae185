package org.orrery.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.Policies;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.service.ServicesSpec;
import org.orrery.simulator.workload.ResourceProfile;
import org.orrery.simulator.workload.TaskSource;

/**
 * Everything that one run of a simulation needs, and nothing of where it came from. Immutable; many runs share its
 * parts.
 *
 * @param cluster the cluster
 * @param tasks the sources of tasks
 * @param services the services and their requests
 * @param changes what is changed by plan
 * @param profile the shapes of the workload, or null when they are not known beforehand
 * @param policies where policies are made
 * @param orchestrator the orchestrator and its settings
 * @param nodeScaling how the number of nodes changes by decision, or null when it does not
 * @param resilience what breaks, and what is done about it
 * @param pricing what is paid for, or null for nodes
 * @param columns where policies find columns of data files
 * @param startEpoch the wall clock of time zero, in seconds since 1970
 * @param horizon seconds at which the run ends, or positive infinity to end when all work is done
 * @param warmup seconds at the start that are not measured
 * @param seed the scenario's seed
 * @param replication which replication, counted from 0
 * @param measure what is recorded
 */
public record SimulationSpec(
        ClusterSpec cluster,
        List<TaskSource.Provider> tasks,
        ServicesSpec services,
        List<ChangeSpec> changes,
        @Nullable ResourceProfile profile,
        Policies policies,
        PolicyChoice orchestrator,
        @Nullable NodeScalingSpec nodeScaling,
        ResilienceSpec resilience,
        @Nullable PolicyChoice pricing,
        DataColumns columns,
        double startEpoch,
        double horizon,
        double warmup,
        long seed,
        int replication,
        MeasureSpec measure) {

    /** The wall clock of time zero when nothing is said of it: midnight before a Monday. */
    public static final double SOME_MONDAY = 4 * 86_400;

    /** Copies the lists. */
    public SimulationSpec {
        tasks = List.copyOf(tasks);
        changes = List.copyOf(changes);
    }

    /** A simulation without services in which nothing breaks. */
    public SimulationSpec(
            ClusterSpec cluster,
            List<TaskSource.Provider> tasks,
            @Nullable ResourceProfile profile,
            Policies policies,
            PolicyChoice orchestrator,
            @Nullable NodeScalingSpec nodeScaling,
            DataColumns columns,
            double horizon,
            double warmup,
            long seed,
            int replication,
            MeasureSpec measure) {
        this(
                cluster,
                tasks,
                ServicesSpec.NONE,
                List.of(),
                profile,
                policies,
                orchestrator,
                nodeScaling,
                ResilienceSpec.NONE,
                null,
                columns,
                SOME_MONDAY,
                horizon,
                warmup,
                seed,
                replication,
                measure);
    }

    /** The same for another replication. */
    public SimulationSpec withReplication(int other) {
        return new SimulationSpec(
                cluster,
                tasks,
                services,
                changes,
                profile,
                policies,
                orchestrator,
                nodeScaling,
                resilience,
                pricing,
                columns,
                startEpoch,
                horizon,
                warmup,
                seed,
                other,
                measure);
    }
}
