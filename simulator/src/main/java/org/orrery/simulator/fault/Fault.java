package org.orrery.simulator.fault;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.orrery.simulator.kernel.CounterDraws;

/** One fault of a scenario while it is simulated. */
final class Fault {

    final int index;
    final FaultSpec spec;
    final CounterDraws choices;
    final Map<String, Site> sites = new HashMap<>();
    /** Slots that wait for a repair crew, in the order in which they failed. */
    final ArrayDeque<Site> waiting = new ArrayDeque<>();

    int inRepair;

    Fault(int index, FaultSpec spec, CounterDraws choices) {
        this.index = index;
        this.spec = spec;
        this.choices = choices;
    }

    boolean hasFreeCrew() {
        return inRepair < spec.source().repairCrews();
    }
}
