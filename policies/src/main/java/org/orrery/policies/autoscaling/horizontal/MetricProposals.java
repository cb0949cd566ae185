package org.orrery.policies.autoscaling.horizontal;

/** Puts together what several metrics propose: the largest wins, and one that fails forbids shrinking. */
public final class MetricProposals {

    private int largest;
    private int given;
    private int failed;
    private String firstFailure = "";

    /** A metric proposes a number of replicas. */
    public void add(int replicas) {
        largest = given == 0 ? replicas : Math.max(largest, replicas);
        given++;
    }

    /** A metric could not be had. */
    public void fail(String why) {
        if (failed++ == 0) {
            firstFailure = why;
        }
    }

    /** Whether what the metrics propose may be followed. */
    public boolean isUsable(int current) {
        return given > 0 && (failed == 0 || largest >= current);
    }

    /** The number of replicas to aim at: the present one when the metrics cannot be followed. */
    public int replicas(int current) {
        return isUsable(current) ? largest : current;
    }

    /** Why the first metric failed; empty when none did. */
    public String firstFailure() {
        return firstFailure;
    }
}
