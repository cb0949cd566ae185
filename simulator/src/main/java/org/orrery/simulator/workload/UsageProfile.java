package org.orrery.simulator.workload;

/**
 * Recorded use of a container over time: fragments, each with a length and what was used meanwhile. Immutable after it
 * was handed over.
 */
public interface UsageProfile {

    /** Number of fragments, at least 1. */
    int fragments();

    /** Length of a fragment in seconds, above zero. */
    double seconds(int fragment);

    /** Cores used during a fragment. */
    double cores(int fragment);

    /** Bytes of memory used during a fragment, or -1 when it was not recorded. */
    long memory(int fragment);
}
