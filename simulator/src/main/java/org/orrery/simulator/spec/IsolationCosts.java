package org.orrery.simulator.spec;

import org.orrery.simulator.workload.Law;

/**
 * What one kind of isolation costs a pod, beside what its containers do.
 *
 * @param boot time to bring up the isolation itself, before the containers start, in seconds
 * @param memory bytes that each pod takes in addition to what its containers use; part of what the scheduler counts
 * @param cpuOverhead share of processor work added: 0.05 makes work take 5 % longer
 * @param enforcesLimits whether limits on processor and memory bind
 */
public record IsolationCosts(Law boot, long memory, double cpuOverhead, boolean enforcesLimits) {}
