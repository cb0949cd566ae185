package org.orrery.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.workload.FaultSource.Life;
import org.orrery.simulator.workload.FaultSource.Outage;

/** A slot of one fault, with those that are in it. */
final class Site {

    final Fault fault;
    final String slot;
    final int timer;
    private final Life life;
    /** The outage that it is in, or the next one; null when there is none any more. */
    @Nullable
    Outage outage;

    boolean isOut;
    /** Number of the outage, counted from 0. */
    int number = -1;

    final List<Node> nodes = new ArrayList<>();
    /** Those of them that this outage has hit. */
    final List<Node> hit = new ArrayList<>();

    /** The pod in a slot of pods, or null. */
    @Nullable
    Pod pod;

    Site(Fault fault, String slot, Life life, int timer) {
        this.fault = fault;
        this.slot = slot;
        this.life = life;
        this.timer = timer;
    }

    void findNext(double since) {
        outage = life.next(since);
        number++;
    }

    Outage outage() {
        if (outage == null) {
            throw new IllegalStateException(slot + " never fails again.");
        }
        return outage;
    }
}
