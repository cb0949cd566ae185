package org.orrery.simulator.testing;

import org.orrery.simulator.workload.UsageProfile;

/**
 * Recorded use for tests.
 *
 * @param lengths length of each fragment in seconds
 * @param use cores used during each
 * @param bytes memory used during each, or -1
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
public record RecordedUse(double[] lengths, double[] use, long[] bytes) implements UsageProfile {

    @Override
    public int fragments() {
        return lengths.length;
    }

    @Override
    public double seconds(int fragment) {
        return lengths[fragment];
    }

    @Override
    public double cores(int fragment) {
        return use[fragment];
    }

    @Override
    public long memory(int fragment) {
        return bytes[fragment];
    }
}
