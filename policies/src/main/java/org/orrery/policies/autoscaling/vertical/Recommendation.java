package org.orrery.policies.autoscaling.vertical;

import org.orrery.simulator.policy.ContainerAmounts;

/**
 * What a container should request.
 *
 * @param lower below this it is moved
 * @param target what new pods get
 * @param upper above this it is moved
 */
public record Recommendation(ContainerAmounts lower, ContainerAmounts target, ContainerAmounts upper) {}
