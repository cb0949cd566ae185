package org.orrery.simulator.spec;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.workload.Law;

/**
 * How much memory a pod really uses, which differs from what it requests.
 *
 * @param base law of what it uses from its start, in bytes, drawn once a pod; null for as much as it requests
 * @param perRequest bytes more for each request in service
 * @param leakPerSecond bytes by which it grows each second
 */
public record MemoryUse(@Nullable Law base, long perRequest, double leakPerSecond) {

    /** As much as requested, always. */
    public static final MemoryUse AS_REQUESTED = new MemoryUse(null, 0, 0);
}
