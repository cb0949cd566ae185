package org.orrery.simulator.workload;

/**
 * What holds for the runs of a job as a whole.
 *
 * @param concurrency what becomes of a run that begins while the one before is not over
 * @param failures how many failures of pods a run survives, or -1 to count them for each task by itself
 * @param activeDeadline seconds after its submission at which a run that is not over is ended, or positive infinity
 */
public record JobRules(Concurrency concurrency, int failures, double activeDeadline) {

    /** Nothing holds for runs as a whole. */
    public static final JobRules PLAIN = new JobRules(Concurrency.ALLOW, -1, Double.POSITIVE_INFINITY);

    /** What becomes of a run that begins while the one before is not over. */
    public enum Concurrency {
        /** Both go on. */
        ALLOW,
        /** The new one does not take place. */
        FORBID,
        /** The old one is ended. */
        REPLACE
    }
}
