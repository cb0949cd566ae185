package org.orrery.workloads.trace.openb;

import org.orrery.simulator.kernel.RandomStream;

/** In which order pods come when times are not used. */
interface PodOrder {

    /** Positions in the list of pods, first to last; a position may occur more than once. */
    int[] positions(RandomStream stream);
}
