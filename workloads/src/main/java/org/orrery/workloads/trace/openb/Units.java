package org.orrery.workloads.trace.openb;

/** Units of the format, and what is absurd in them. */
final class Units {

    /** Bytes of a MiB. */
    static final long MIB = 1L << 20;

    /** More millicores than any machine has. */
    static final long MAX_CPU_MILLI = 10_000_000;

    /** More MiB than any machine has. */
    static final long MAX_MEMORY_MIB = 1L << 30;

    private Units() {}
}
