package org.orrery.simulator.fault;

import org.orrery.simulator.spec.NodeTemplate;

/**
 * Nodes that a fault is about, and which of them fail together.
 *
 * @param pool only nodes of this pool; empty for all
 * @param zone only nodes of this zone; empty for all
 * @param rack only nodes of this rack; empty for all
 * @param node only the node of this name; empty for all
 * @param grouping which of them fail together
 * @param share which share of those that fail together is hit each time, chosen at random, from 0 to 1
 */
public record NodePlaces(String pool, String zone, String rack, String node, Grouping grouping, double share) {

    /** Which nodes fail together. */
    public enum Grouping {
        /** Each by itself. */
        EACH,
        /** Those of a rack. */
        BY_RACK,
        /** Those of a zone. */
        BY_ZONE,
        /** All. */
        TOGETHER
    }

    /** All nodes, each by itself. */
    public static final NodePlaces EACH = new NodePlaces("", "", "", "", Grouping.EACH, 1);

    /** The same with a grouping. */
    public NodePlaces grouped(Grouping by) {
        return new NodePlaces(pool, zone, rack, node, by, share);
    }

    /** The nodes of a zone, together. */
    public static NodePlaces ofZone(String zone) {
        return new NodePlaces("", zone, "", "", Grouping.BY_ZONE, 1);
    }

    boolean contain(String name, NodeTemplate template) {
        return isMeant(pool, template.pool())
                && isMeant(zone, template.zone())
                && isMeant(rack, template.rack())
                && isMeant(node, name);
    }

    private static boolean isMeant(String wanted, String found) {
        return wanted.isEmpty() || wanted.equals(found);
    }

    /**
     * The slot that a node is in.
     *
     * @param ordinal the node's place among those of its pool and zone, counted from 0
     */
    String slot(NodeTemplate template, int ordinal) {
        return switch (grouping) {
            case EACH -> template.pool() + "/" + template.zone() + "/" + ordinal;
            case BY_RACK -> template.zone() + "/" + template.rack();
            case BY_ZONE -> template.zone();
            case TOGETHER -> "";
        };
    }
}
