package org.orrery.simulator.service;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.workload.Law;

/**
 * How those who send requests to a service behave, be it users or other services.
 *
 * @param timeout seconds after which an attempt is given up, or positive infinity
 * @param patience how long a request waits to be served before it leaves, in seconds, or null for ever
 * @param retries when it is tried again
 * @param hedgeAfter seconds after which a second attempt is sent beside the first, or positive infinity
 * @param breaker when no attempts are sent, or null for always
 */
public record ClientSpec(
        double timeout,
        @Nullable Law patience,
        Retries retries,
        double hedgeAfter,
        @Nullable Breaker breaker) {

    /** A client that waits for ever and does not try again. */
    public static final ClientSpec PLAIN =
            new ClientSpec(Double.POSITIVE_INFINITY, null, Retries.NONE, Double.POSITIVE_INFINITY, null);

    /**
     * When attempts that failed are repeated.
     *
     * @param max how often at most
     * @param backoff seconds before the first retry
     * @param factor by how much the wait grows with each further one
     * @param budget retries allowed for each request that is sent, over time; positive infinity for no bound
     */
    public record Retries(int max, Law backoff, double factor, double budget) {
        /** Never. */
        public static final Retries NONE = new Retries(0, Law.constant(0), 1, Double.POSITIVE_INFINITY);
    }

    /**
     * When attempts are refused before they are sent.
     *
     * @param errors share of failed attempts at which the breaker opens
     * @param window seconds over which the share is taken
     * @param open seconds that it stays open before one attempt is let through
     */
    public record Breaker(double errors, double window, double open) {}
}
