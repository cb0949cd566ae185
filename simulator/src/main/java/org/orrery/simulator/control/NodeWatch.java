package org.orrery.simulator.control;

import org.orrery.simulator.cluster.Node;

/** A node as the one knows it who looks after nodes. */
final class NodeWatch {

    final Node node;
    final ZoneWatch zone;
    /** Fires when its state is looked at next. */
    final int stateTimer;
    /** Fires when a pod's patience ends. */
    final int evictionTimer;

    boolean isSilent;
    boolean isNotReady;
    /** Since when its pods are to leave, in seconds, or NaN. */
    double leavingSince = Double.NaN;

    NodeWatch(Node node, ZoneWatch zone, int stateTimer, int evictionTimer) {
        this.node = node;
        this.zone = zone;
        this.stateTimer = stateTimer;
        this.evictionTimer = evictionTimer;
    }
}
