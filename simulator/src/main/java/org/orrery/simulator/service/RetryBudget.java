package org.orrery.simulator.service;

/**
 * Bounds retries to a share of the requests: each request puts its share of a retry into a bucket, each retry takes a
 * whole one out. A full bucket holds what bursts may need.
 */
final class RetryBudget {

    private static final double FULL = 100;
    private static final double AT_START = 10;

    private final double share;
    private double tokens = AT_START;

    RetryBudget(double share) {
        this.share = share;
    }

    /** A request was sent. */
    void requestSent() {
        if (share < Double.POSITIVE_INFINITY) {
            tokens = Math.min(FULL, tokens + share);
        }
    }

    /** Takes a retry out, if there is one. */
    boolean take() {
        if (share == Double.POSITIVE_INFINITY) {
            return true;
        }
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
