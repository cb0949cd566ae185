package org.orrery.workloads.trace;

import java.util.List;
import org.orrery.simulator.workload.NodeSource;

/**
 * Nodes that a trace lists.
 *
 * @param initial nodes that are there at the start
 * @param events later changes, in the order of time
 */
public record ListedNodes(List<NodeSpec> initial, List<NodeEvent> events) implements NodeSource {

    /** Copies the lists. */
    public ListedNodes {
        initial = List.copyOf(initial);
        events = List.copyOf(events);
    }
}
