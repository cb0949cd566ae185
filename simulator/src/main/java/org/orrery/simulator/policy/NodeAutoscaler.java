package org.orrery.simulator.policy;

/** Decides which nodes are ordered and removed. One instance a replication; it may remember. */
public interface NodeAutoscaler {

    /** Seconds between decisions. */
    double interval();

    /** Seconds after which an ordered node that has not joined is given up. */
    double provisionTimeout();

    /**
     * Within how many seconds everything that it holds back is tried again though nothing has changed. When that has
     * passed and nothing came of it, nothing ever will.
     */
    double roundTime();

    /** Decides. */
    NodeScalingDecision decide(NodeScalingObservation observation);
}
