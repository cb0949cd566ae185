package org.orrery.simulator.policy;

/**
 * Where a scheduler begins to look through its nodes and when it stops. Positions count in the order in which the
 * scheduler keeps the nodes; looking goes on from the last position to the first.
 */
public interface NodeWindow {

    /** Looks at all nodes, from the first. */
    NodeWindow ALL = new NodeWindow() {
        @Override
        public int start(int nodes) {
            return 0;
        }

        @Override
        public int enough(int nodes) {
            return nodes;
        }

        @Override
        public void looked(int nodes, int examined, int chosen) {
            // Remembers nothing.
        }
    };

    /** The position to begin at, 0 to {@code nodes} - 1. */
    int start(int nodes);

    /** The number of feasible nodes that is enough, at least 1. */
    int enough(int nodes);

    /**
     * Told after each look.
     *
     * @param examined how many nodes were looked at, feasible or not
     * @param chosen the position of the chosen node, or -1
     */
    void looked(int nodes, int examined, int chosen);
}
