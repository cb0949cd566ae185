package org.orrery.simulator.control;

/** Hears what becomes of nodes that were ordered. */
public interface NodeOrderListener {

    /** A node of a pool joined so many seconds after it was ordered. */
    void provisioned(String pool, double seconds);

    /** A node of a pool did not come in time and was given up. */
    void givenUp(String pool);
}
