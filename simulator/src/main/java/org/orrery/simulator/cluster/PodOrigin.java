package org.orrery.simulator.cluster;

/**
 * What a pod was created for.
 *
 * @param ownerKey what its owner knows it by
 * @param item the item of its workload that it is for; what is drawn for the pod depends on it
 * @param attempt which attempt at the item this is
 * @param gang the gang that it must be placed with, or -1
 * @param gangSize how many pods the gang must have placed; 1 without a gang
 */
public record PodOrigin(long ownerKey, long item, int attempt, long gang, int gangSize) {}
