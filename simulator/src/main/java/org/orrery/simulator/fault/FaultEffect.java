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

    /** The control plane does not work: nothing is scheduled, scaled, replaced or noticed; what runs goes on. */
    record ControlPlaneOutage() implements FaultEffect {}

    /** Nothing is measured: autoscalers that look at something decide nothing. */
    record MetricsOutage() implements FaultEffect {}

    /** No image can be pulled; pulls go on where they stopped. */
    record RegistryOutage() implements FaultEffect {}

    /**
     * More requests come to a service.
     *
     * @param service the service
     * @param factor how many times as many, above 1
     */
    record LoadSurge(String service, double factor) implements FaultEffect {}

    /**
     * The process in pods of a workload dies, each pod by itself and at once; how long the fault lasts does not matter.
     *
     * @param workload the service or job
     */
    record ContainerCrash(String workload) implements FaultEffect {}

    /**
     * Zones are parted from all others, from outside and from the control plane; what runs there goes on.
     *
     * @param places nodes of whole zones
     */
    record Partition(NodePlaces places) implements OfNodes {}

    /** Pods of two zones cannot talk to each other; both hear the control plane and are heard from outside. */
    record NetworkCut(String from, String to) implements FaultEffect {}

    /**
     * Messages between two zones take longer.
     *
     * @param seconds how much longer, one way
     */
    record AddedLatency(String from, String to, double seconds) implements FaultEffect {}

    /**
     * Spot machines are taken away and come back when there are some again.
     *
     * @param notice seconds from the warning to the end
     */
    record SpotInterruption(NodePlaces places, double notice) implements OfNodes {}

    /** The control plane and nodes cannot talk to each other; what runs there goes on. */
    record CutOff(NodePlaces places) implements OfNodes {}
}
