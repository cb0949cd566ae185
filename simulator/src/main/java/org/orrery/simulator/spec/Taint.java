package org.orrery.simulator.spec;

/** A mark on a node that keeps away pods which do not tolerate it. */
public record Taint(String key, String value, Effect effect) {

    /** What happens to a pod that does not tolerate the taint. */
    public enum Effect {
        /** It is not placed on the node. */
        NO_SCHEDULE,
        /** It is placed there only if no other node will do. */
        PREFER_NO_SCHEDULE,
        /** It is not placed there, and is evicted if it runs there. */
        NO_EXECUTE
    }
}
