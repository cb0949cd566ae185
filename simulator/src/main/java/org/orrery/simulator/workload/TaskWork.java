package org.orrery.simulator.workload;

/** How long a task runs. */
public sealed interface TaskWork {

    /**
     * So much processor work.
     *
     * @param coreSeconds above or equal to zero
     */
    record CoreSeconds(double coreSeconds) implements TaskWork {}

    /**
     * So much time when it gets what it requests; longer when its node is slower or contended. A task that requests no
     * cpu runs for just this time.
     *
     * @param seconds not negative
     */
    record Duration(double seconds) implements TaskWork {}

    /**
     * Until a moment, whenever it starts; at once when it starts after it.
     *
     * @param at seconds since the start of the simulation
     */
    record Until(double at) implements TaskWork {}

    /**
     * As recorded.
     *
     * @param profile what it used when
     * @param stretching what happens when it gets less than it used then
     */
    record Recorded(UsageProfile profile, Stretching stretching) implements TaskWork {}

    /** What becomes of recorded use that a contended node cannot deliver. */
    enum Stretching {
        /** Each fragment takes its recorded time; what was not delivered is lost. */
        KEEP_TIME,
        /** Each fragment takes until its work is done. */
        CONSERVE_WORK
    }
}
