package org.orrery.simulator.workload;

import java.util.List;
import org.orrery.simulator.spec.NodeTemplate;

/** The nodes of a cluster over time, as far as the scenario gives them. */
public interface NodeSource {

    /** Nodes that are there at the start, in the order in which schedulers see them. */
    List<NodeSpec> initial();

    /** Later changes, in the order of time. */
    default List<NodeEvent> events() {
        return List.of();
    }

    /** A node: a unique name and what it is. */
    record NodeSpec(String name, NodeTemplate template) {}

    /**
     * A change at a time.
     *
     * @param at seconds since the start
     * @param kind what happens
     * @param node the node; its template is looked at when it is added or updated
     */
    record NodeEvent(double at, Kind kind, NodeSpec node) {

        /** What happens to a node. */
        public enum Kind {
            /** It joins. */
            ADD,
            /** It is gone, with all that runs on it. */
            REMOVE,
            /** Its capacity changes. */
            UPDATE
        }
    }
}
