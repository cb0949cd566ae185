package org.orrery.simulator.fault;

/** What a fault does while it lasts. */
public sealed interface FaultEffect {

    /** A fault of nodes. */
    sealed interface OfNodes extends FaultEffect {
        /** The nodes that it is about. */
        NodePlaces places();
    }

    /** Nodes do not work; what ran there is lost. */
    record NodeCrash(NodePlaces places) implements OfNodes {}

    /**
     * Nodes work slower.
     *
     * @param speed factor on their speed; 0 lets nothing get on
     */
    record SlowNode(NodePlaces places, double speed) implements OfNodes {}

    /** The control plane and nodes cannot talk to each other; what runs there goes on. */
    record CutOff(NodePlaces places) implements OfNodes {}
}
