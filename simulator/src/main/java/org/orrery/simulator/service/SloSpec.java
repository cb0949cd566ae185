package org.orrery.simulator.service;

/**
 * What is promised of a service: at least {@code share} of its requests are answered within {@code latency}, and at
 * least {@code success} of them are answered at all.
 *
 * @param latency seconds, or positive infinity
 * @param share share of requests, such as 0.99
 * @param success share of requests
 */
public record SloSpec(double latency, double share, double success) {

    /** Nothing but that requests are answered. */
    public static final SloSpec NONE = new SloSpec(Double.POSITIVE_INFINITY, 1, 1);

    /** Share of requests that must be answered in time: the stricter of both promises. */
    public double target() {
        return latency < Double.POSITIVE_INFINITY ? share : success;
    }
}
