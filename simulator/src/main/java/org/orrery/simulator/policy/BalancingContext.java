package org.orrery.simulator.policy;

import org.orrery.simulator.kernel.RandomStream;

/**
 * What a balancer works with.
 *
 * @param endpoints the pods of the service
 * @param random a random stream of its own
 */
public record BalancingContext(Endpoints endpoints, RandomStream random) {}
