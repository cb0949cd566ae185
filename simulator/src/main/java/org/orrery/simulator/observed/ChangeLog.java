package org.orrery.simulator.observed;

/** The last changes to nodes, oldest forgotten first. */
final class ChangeLog {

    private static final int LENGTH = 1 << 16;

    private final int[] ring = new int[LENGTH];
    private long changes;

    /** Records a change and returns its number, counted from 1. */
    long add(int node) {
        ring[(int) changes & (LENGTH - 1)] = node;
        return ++changes;
    }

    long size() {
        return changes;
    }

    /** The node of the change at a position counted from 0, or -1 when it is forgotten. */
    int node(long position) {
        return changes - position > LENGTH ? -1 : ring[(int) position & (LENGTH - 1)];
    }
}
