package org.orrery.simulator.workload;

import org.orrery.simulator.kernel.RandomStream;

/** How to make a sequence of arrivals. Immutable, and used by several threads at once. */
public non-sealed interface ArrivalProcess extends Arrivals {

    /** Starts a sequence whose randomness comes from {@code stream}. */
    OpenArrivals start(RandomStream stream);

    @Override
    ArrivalProcess scaled(double factor);
}
