package org.orrery.simulator.cluster;

/**
 * Hears of each change of what nodes use, too. That happens at almost every event of a run, so that nobody is told who
 * does not ask.
 */
public interface UseListener extends ClusterListener {

    /** The use of a node's cores changed, by these amounts. */
    default void cpuChanged(Node node, double usedChange, double missingChange) {}

    /** The use of a node's memory changed, by so many bytes, and its growth by so many bytes a second. */
    default void memoryChanged(Node node, double change, double growthChange) {}
}
