package org.orrery.simulator.policy;

/**
 * Chooses a pod for each request to a service. It is told of every change, so that it can keep what makes its choice
 * fast; one instance serves one service of one replication.
 */
public interface Balancer {

    /** Returned when there is no endpoint to choose. */
    int NONE = -1;

    /** An endpoint takes requests from now on. */
    default void added(int endpoint) {}

    /** An endpoint takes no more requests. */
    default void removed(int endpoint) {}

    /** The number of requests at an endpoint has changed. */
    default void loadChanged(int endpoint) {}

    /**
     * Chooses an endpoint that takes requests.
     *
     * @param key what stands for the sender of the request; the same for all requests of one sender
     * @param zone number of the zone that the request comes from, or -1 when it comes from outside
     * @param avoid an endpoint that is chosen only when there is no other, or {@link #NONE}
     * @return the endpoint, or {@link #NONE} when there is none at all
     */
    int choose(long key, int zone, int avoid);
}
