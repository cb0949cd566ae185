package org.orrery.simulator.control;

import java.util.ArrayDeque;
import org.orrery.simulator.policy.NodeHealthRule.ZoneHealth;

/** A zone as the one knows it who looks after nodes: how many are dead, and which wait to be emptied. */
final class ZoneWatch {

    final int timer;
    final ArrayDeque<NodeWatch> waiting = new ArrayDeque<>();
    int nodes;
    int notReady;
    /** When the last node's turn came, in seconds. */
    double lastTurn = Double.NEGATIVE_INFINITY;

    ZoneWatch(int timer) {
        this.timer = timer;
    }

    ZoneHealth health() {
        return new ZoneHealth(nodes, notReady);
    }
}
