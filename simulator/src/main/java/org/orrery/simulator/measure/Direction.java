package org.orrery.simulator.measure;

/** Which values of a metric people want. */
public enum Direction {
    /** Small ones. */
    LOWER_IS_BETTER,
    /** Large ones. */
    HIGHER_IS_BETTER,
    /** Neither. */
    NEUTRAL
}
