package org.orrery.simulator;

import java.util.List;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.NodeSource.NodeSpec;

/**
 * Nodes of one pool in one zone, of which more can be ordered. They are told apart by ordinals; a new node takes the
 * lowest that is free.
 *
 * @param name unique among groups
 * @param pool the pool it belongs to
 * @param templates what nodes are like, taken in turn by ordinal
 * @param min the least number of nodes
 * @param max the largest number of nodes
 * @param provisioning seconds from order to joining
 * @param digits how many digits the numbers in names of nodes have
 * @param first number of the node with ordinal 0
 * @param step difference of the numbers of successive ordinals
 */
public record NodeGroupSpec(
        String name,
        String pool,
        List<NodeTemplate> templates,
        int min,
        int max,
        Law provisioning,
        int digits,
        int first,
        int step) {

    /** Copies the list. */
    public NodeGroupSpec {
        templates = List.copyOf(templates);
    }

    /** The node of an ordinal, counted from 0. */
    public NodeSpec node(int ordinal) {
        String number = Integer.toString(first + ordinal * step);
        String padded = "0".repeat(Math.max(0, digits - number.length())) + number;
        return new NodeSpec(pool + "-" + padded, templates.get(ordinal % templates.size()));
    }
}
