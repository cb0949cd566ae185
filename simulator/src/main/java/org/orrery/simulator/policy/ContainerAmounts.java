package org.orrery.simulator.policy;

/**
 * An amount of each resource that sizing is about.
 *
 * @param cpu millicores
 * @param memory bytes
 */
public record ContainerAmounts(long cpu, long memory) {}
