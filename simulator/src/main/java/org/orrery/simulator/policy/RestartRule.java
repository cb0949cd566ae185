package org.orrery.simulator.policy;

/** How long a node agent waits before it starts a container again. */
public interface RestartRule {

    /**
     * The wait in seconds.
     *
     * @param restarts how often the container has been restarted in a row, 0 for the first time
     */
    double delay(int restarts);

    /** How long a container must have run, in seconds, for its restarts to be forgotten. */
    double forgiveAfter();
}
