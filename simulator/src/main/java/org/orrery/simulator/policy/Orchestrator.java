package org.orrery.simulator.policy;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A container platform: its scheduler and the rules by which its nodes restart containers. Numbers and rules that
 * belong to a product come from here, never from the simulator.
 */
public interface Orchestrator {

    /** The scheduler, made once a replication. */
    SchedulerArchitecture scheduler(SchedulerContext context);

    /** How the node agent restarts a container that has ended. */
    RestartRule restartRule();

    /** How the death of nodes is noticed and what becomes of their pods, or null when nobody looks after nodes. */
    default @Nullable NodeHealthRule nodeHealth() {
        return null;
    }

    /** Millicores that a container without cpu request counts in {@link NodeView#assumedCpu()}. */
    long assumedCpu();

    /** Bytes that a container without memory request counts in {@link NodeView#assumedMemory()}. */
    long assumedMemory();

    /** How often a task's pod may fail before the task is given up. */
    int taskRetries();

    /** Which of several pods of a service ends first when there are too many. */
    default Comparator<RankedReplica> scaleDownOrder() {
        return Comparator.comparing(RankedReplica::hasNode)
                .thenComparing(RankedReplica::isReady)
                .thenComparing(RankedReplica::createdAt, Comparator.reverseOrder())
                .thenComparing(RankedReplica::uid, Comparator.reverseOrder());
    }
}
