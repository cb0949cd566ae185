package org.orrery.policies.autoscaling.vertical;

import org.orrery.simulator.policy.ContainerAmounts;

/**
 * What the recommender goes by.
 *
 * @param targetPercentile the share of use that the target covers
 * @param lowerPercentile the share of use that the lower bound covers
 * @param upperPercentile the share of use that the upper bound covers
 * @param margin what is added to each, as a fraction
 * @param cpuHalfLife seconds after which a sample of processor use counts half
 * @param memoryHalfLife seconds after which a peak of memory use counts half
 * @param podMinimum what a pod gets at least
 * @param minAllowed what a container gets at least
 * @param maxAllowed what a container gets at most
 */
public record RecommenderParameters(
        double targetPercentile,
        double lowerPercentile,
        double upperPercentile,
        double margin,
        double cpuHalfLife,
        double memoryHalfLife,
        ContainerAmounts podMinimum,
        ContainerAmounts minAllowed,
        ContainerAmounts maxAllowed) {}
