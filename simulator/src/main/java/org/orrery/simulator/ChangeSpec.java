package org.orrery.simulator;

import java.util.List;
import org.orrery.simulator.service.RequestClass;
import org.orrery.simulator.spec.PodTemplate;

/** Something that is changed at a time, by plan. */
public sealed interface ChangeSpec {

    /** When, in seconds. */
    double at();

    /** A service is to have so many replicas. */
    record ReplicasOf(double at, String service, int replicas) implements ChangeSpec {}

    /** A service's pods are to be replaced by others. */
    record PodOf(double at, String service, PodTemplate template) implements ChangeSpec {}

    /** What requests of a service take; the classes are those that it has, in their order. */
    record DemandOf(double at, String service, List<RequestClass> classes) implements ChangeSpec {

        /** Copies the list. */
        public DemandOf {
            classes = List.copyOf(classes);
        }
    }

    /**
     * Nodes are emptied one after another, as for maintenance.
     *
     * @param pool the pool whose nodes are emptied
     * @param zone the zone of these nodes, or empty for all
     * @param parallel how many are emptied at a time, at least 1
     * @param retry seconds between attempts to evict pods that may not leave yet
     * @param timeout seconds after which the emptying of a node is given up, or positive infinity
     * @param away seconds for which an empty node is out of service
     * @param staysClosed whether it takes no pods afterwards either
     */
    record Drain(
            double at,
            String pool,
            String zone,
            int parallel,
            double retry,
            double timeout,
            double away,
            boolean staysClosed)
            implements ChangeSpec {}

    /** The nodes of a pool, in a zone or, when that is empty, in all, are closed for new pods or opened again. */
    record Cordon(double at, String pool, String zone, boolean isClosed) implements ChangeSpec {}
}
