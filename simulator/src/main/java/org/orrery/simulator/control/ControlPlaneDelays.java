package org.orrery.simulator.control;

/**
 * How far the control plane is behind.
 *
 * @param watch seconds from what happens to the scheduler's knowing of it
 * @param bind seconds from the choice of a node to the node's knowing of it
 */
public record ControlPlaneDelays(double watch, double bind) {

    /** It knows all at once. */
    public static final ControlPlaneDelays NONE = new ControlPlaneDelays(0, 0);
}
