package org.orrery.simulator.control;

/** Hears how many pods of replicated workloads are wanted. */
@FunctionalInterface
public interface ReplicaListener {

    /** So many pods of a workload are wanted from now on: at the start, and at each change. */
    void desiredChanged(String workload, int desired);
}
