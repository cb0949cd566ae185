package org.orrery.simulator.workload;

import org.orrery.simulator.kernel.RandomStream;

/** How to make a sequence of arrivals. Immutable, and used by several threads at once. */
public interface ArrivalProcess {

    /** Starts a sequence whose randomness comes from {@code stream}. */
    OpenArrivals start(RandomStream stream);

    /** Arrivals per second in the long run as far as it is known, or NaN; 0 when they end. */
    double meanRate();

    /**
     * The same with its rate multiplied.
     *
     * @param factor above zero
     * @throws IllegalArgumentException when such arrivals cannot be multiplied, with a message for the user
     */
    ArrivalProcess scaled(double factor);
}
