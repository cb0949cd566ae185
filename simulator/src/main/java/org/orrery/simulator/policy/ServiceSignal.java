package org.orrery.simulator.policy;

/**
 * What can be measured of a service and its pods. Only what a policy asks for is collected. Values are held as integers
 * in thousandths of the signal's unit, as the metrics APIs of Kubernetes hold them.
 */
public enum ServiceSignal {
    /** Processors in use, in cores; of each pod, averaged over the sample's window. */
    CPU("cpu"),
    /** Memory in use, in bytes; of each pod. */
    MEMORY("memory"),
    /** Requests in service or waiting, averaged over time; of each pod, and of the whole service. */
    CONCURRENCY("concurrency"),
    /** Requests that arrived, per second; of each pod, and of the whole service. */
    REQUEST_RATE("rps"),
    /** Requests or messages that wait and are not yet with a pod; of the whole service. */
    QUEUE_LENGTH("queue"),
    /** Pods needed to meet the service's objective at the present load. */
    DEMAND("demand");

    private final String word;

    ServiceSignal(String word) {
        this.word = word;
    }

    /** The name by which users call it, as in targets of autoscalers. */
    public String word() {
        return word;
    }
}
