package org.orrery.policies.kubernetes.plugin;

/** What a container that requests nothing counts in the scores of NodeResourcesFit. An explicit zero stays zero. */
public final class DefaultRequests {

    /** Millicores. */
    public static final long CPU = 100;
    /** Bytes. The original calls it 200 MB and counts 200 MiB. */
    public static final long MEMORY = 200L << 20;

    private DefaultRequests() {}
}
