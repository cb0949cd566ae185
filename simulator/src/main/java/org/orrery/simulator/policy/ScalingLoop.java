package org.orrery.simulator.policy;

/**
 * Bounds and times of the loop that asks a pod autoscaler.
 *
 * @param min the least number of replicas
 * @param max the largest number of replicas
 * @param interval seconds between decisions
 * @param metricDelay seconds from the end of a measurement until the policy can see it
 */
public record ScalingLoop(int min, int max, double interval, double metricDelay) {

    /** Checks that the bounds do not contradict each other. */
    public ScalingLoop {
        if (min > max) {
            throw new IllegalArgumentException("'min' is " + min + ", which is more than 'max', " + max + ".");
        }
    }
}
