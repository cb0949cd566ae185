package org.orrery.scenarios.experiment;

import org.orrery.simulator.measure.RunResult;

/** Runs one replication of a variant. Called by several threads at once. */
@FunctionalInterface
public interface ReplicationRunner {

    /** Runs replication {@code replication}, counted from 0. */
    RunResult run(int replication);
}
