package org.orrery.simulator.policy;

import org.orrery.simulator.spec.PodTemplate;

/** A pod as the control plane sees it. */
public interface PodView {

    /** A number that no other pod of the simulation ever has; later pods have larger numbers. */
    long uid();

    /** The pod's name. */
    String name();

    /** What it shares with other pods of its kind. */
    PodTemplate template();

    /** When it was created, in seconds. */
    double createdAt();

    /** The slot of the node that holds it, or -1. */
    int node();

    /** The devices that it has been given, as bits. */
    long devices();

    /** When it was bound to its node, in seconds, or NaN. */
    double boundAt();

    /** Whether it has been told to end. */
    boolean isTerminating();

    /** Whether it is gone, as far as the control plane knows. */
    boolean isGone();

    /** The gang it belongs to, or -1: pods of one gang are placed together or not at all. */
    long gang();

    /** How many pods its gang must have placed; 1 without a gang. */
    int gangSize();
}
