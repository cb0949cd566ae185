package org.orrery.simulator.policy;

/**
 * A pod that competes with others like it for staying when there are too many.
 *
 * @param hasNode whether it has a node
 * @param isReady whether it is ready
 * @param onNode how many pods of the same set are on its node, itself included; 0 without a node
 * @param readySince since when it is ready, in seconds, or NaN
 * @param restarts how often its containers were started again
 * @param createdAt when it was created, in seconds
 * @param uid a number that no other pod has; younger pods have larger ones
 */
public record RankedReplica(
        boolean hasNode, boolean isReady, int onNode, double readySince, int restarts, double createdAt, long uid) {}
