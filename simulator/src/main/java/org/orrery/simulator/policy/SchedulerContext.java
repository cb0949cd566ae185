package org.orrery.simulator.policy;

import org.orrery.simulator.kernel.RandomStream;

/**
 * What a scheduler is given when it is made.
 *
 * @param actions what it may do
 * @param snapshot what the control plane believes; kept up to date
 * @param random the scheduler's own randomness
 */
public record SchedulerContext(ClusterActions actions, ClusterSnapshot snapshot, RandomStream random) {}
