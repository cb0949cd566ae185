package org.orrery.simulator.policy;

import java.util.List;
import java.util.OptionalDouble;

/** What a pod autoscaler sees of its service when it decides. */
public interface ServiceObservation {

    /** Virtual time in seconds. */
    double now();

    /** How many replicas are asked for at present. */
    int replicas();

    /** The least number of replicas allowed. */
    int minReplicas();

    /** The largest number of replicas allowed. */
    int maxReplicas();

    /** How many pods take requests, whatever the metrics say: read from the pods themselves. */
    int readyReplicas();

    /** How many requests wait in front of the pods this instant: who holds them back tells without delay. */
    int heldRequests();

    /** How many requests are with pods this instant, those that are on their way or wait there among them. */
    int requestsAtPods();

    /** The pods that are there, oldest first. */
    List<? extends ReplicaView> pods();

    /** The last value that has arrived of a signal of the whole service, in its unit; empty before the first. */
    OptionalDouble total(ServiceSignal signal);

    /** The values of the seconds that ended since the last decision and have arrived. */
    SecondBuckets seconds(ServiceSignal signal);
}
