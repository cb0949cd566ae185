package org.orrery.simulator.spec;

/** How closely the sharing of processors is modelled. */
public enum CpuFidelity {
    /** Pods get all that they ask for, limits or not. */
    IGNORED,
    /** Pods get what they ask for up to their limit, whatever their neighbours do. */
    ISOLATED,
    /** Pods share their node's cores: weighted max-min by request, capped by limit. */
    CONTENDED
}
