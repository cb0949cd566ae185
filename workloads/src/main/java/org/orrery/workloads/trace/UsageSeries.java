package org.orrery.workloads.trace;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import org.orrery.simulator.workload.UsageProfile;

/** A recorded series of use, twelve bytes a fragment. Immutable. */
public final class UsageSeries implements UsageProfile {

    private static final long KIB = 1024;

    private final int[] seconds;
    private final float[] cores;
    private final int[] memoryKib;

    private UsageSeries(Builder from) {
        seconds = from.seconds.toIntArray();
        cores = from.cores.toFloatArray();
        memoryKib = from.memoryKib.toIntArray();
    }

    @Override
    public int fragments() {
        return seconds.length;
    }

    @Override
    public double seconds(int fragment) {
        return seconds[fragment];
    }

    @Override
    public double cores(int fragment) {
        return cores[fragment];
    }

    @Override
    public long memory(int fragment) {
        return memoryKib[fragment] < 0 ? -1 : memoryKib[fragment] * KIB;
    }

    /** Collects fragments one after another. */
    public static final class Builder {

        private final IntArrayList seconds = new IntArrayList();
        private final FloatArrayList cores = new FloatArrayList();
        private final IntArrayList memoryKib = new IntArrayList();

        /**
         * Adds a fragment.
         *
         * @param length seconds, above zero
         * @param used cores, not negative
         * @param kib memory in KiB, or -1 when not recorded
         */
        public void add(int length, double used, int kib) {
            seconds.add(length);
            cores.add((float) used);
            memoryKib.add(kib);
        }

        /** Whether there is no fragment yet. */
        public boolean isEmpty() {
            return seconds.isEmpty();
        }

        /** The series. */
        public UsageSeries build() {
            return new UsageSeries(this);
        }
    }
}
