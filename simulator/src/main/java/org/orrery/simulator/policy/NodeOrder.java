package org.orrery.simulator.policy;

import java.util.List;

/** The order in which a scheduler keeps the nodes that it looks through. Made anew when nodes join or leave. */
@FunctionalInterface
public interface NodeOrder {

    /** The order in which nodes joined. */
    NodeOrder JOINED = nodes -> List.copyOf(nodes);

    /** The nodes in order; the same nodes, each once. */
    List<NodeView> order(List<? extends NodeView> nodes);
}
