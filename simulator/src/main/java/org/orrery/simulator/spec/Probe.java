package org.orrery.simulator.spec;

/**
 * A question that a node agent asks a container again and again.
 *
 * @param initialDelay seconds from the start of the containers to the first question
 * @param period seconds between questions, above zero
 * @param timeout seconds within which the answer counts
 * @param successThreshold right answers in a row after a failure that make a success, at least 1
 * @param failureThreshold missing answers in a row that make a failure, at least 1
 * @param work what an answer takes, in core-seconds
 */
public record Probe(
        double initialDelay, double period, double timeout, int successThreshold, int failureThreshold, double work) {

    /** Seconds in which a change has certainly made a difference. */
    public double roundTime() {
        return initialDelay + period * Math.max(successThreshold, failureThreshold);
    }
}
