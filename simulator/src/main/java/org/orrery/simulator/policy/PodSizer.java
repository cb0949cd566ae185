package org.orrery.simulator.policy;

/** Decides what the pods of a service request. One instance a service and replication; it may remember. */
public interface PodSizer {

    /** Seconds between decisions, and between samples of usage; positive infinity for never. */
    double interval();

    /** Decides. */
    SizingDecision decide(SizingObservation observation);
}
