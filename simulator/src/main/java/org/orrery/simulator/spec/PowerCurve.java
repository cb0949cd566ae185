package org.orrery.simulator.spec;

/** What a node draws. */
@FunctionalInterface
public interface PowerCurve {

    /** Draws nothing. */
    PowerCurve NONE = utilisation -> 0;

    /**
     * Power in watts.
     *
     * @param utilisation share of the node's cores in use, 0 to 1
     */
    double watts(double utilisation);
}
