package org.orrery.policies.autoscaling.demand;

/** Says how many pods to have at a demand. It may remember. */
interface DemandRule {

    /**
     * The pods to have; what is not whole is rounded up.
     *
     * @param now in seconds
     * @param demand pods that the rate of requests of the last interval needs
     * @param current pods asked for at present
     */
    double pods(double now, double demand, int current);
}
