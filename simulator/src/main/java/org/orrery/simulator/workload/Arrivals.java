package org.orrery.simulator.workload;

/** How work arrives: whatever becomes of it, or from users who wait for answers. Immutable. */
public sealed interface Arrivals permits ArrivalProcess, ClosedUsers {

    /** Arrivals per second in the long run as far as it is known, or NaN; 0 when they end. */
    double meanRate();

    /**
     * The same with its rate multiplied.
     *
     * @param factor above zero
     * @throws IllegalArgumentException when such arrivals cannot be multiplied, with a message for the user
     */
    Arrivals scaled(double factor);
}
