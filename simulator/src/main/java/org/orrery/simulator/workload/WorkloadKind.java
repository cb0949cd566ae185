package org.orrery.simulator.workload;

/** The kinds of parts that workloads are made of, with the type of what a factory of that kind makes. */
public enum WorkloadKind {
    /** A probability law, written {@code {name: {settings}}}. */
    LAW("law", Law.class),
    /** A process of arrivals, written {@code {name: {settings}}}. */
    ARRIVALS("arrivals", Arrivals.class),
    /** A rate over time, written {@code {name: {settings}}}. */
    RATE("rate", RateProfile.class),
    /** A format of traces, named by the key {@code format}. */
    TRACE("trace format", Trace.class);

    private final String word;
    private final Class<?> type;

    WorkloadKind(String word, Class<?> type) {
        this.word = word;
        this.type = type;
    }

    /** The kind as users call it. */
    public String word() {
        return word;
    }

    /** What factories of this kind make. */
    public Class<?> type() {
        return type;
    }
}
