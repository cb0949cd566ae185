package org.orrery.simulator.policy;

/**
 * A policy as a scenario names it, with its parameters.
 *
 * @param kind the kind of decision
 * @param name the policy's name
 * @param settings the record of its parameters, of the factory's type
 */
public record PolicyChoice(PolicyKind kind, String name, Record settings) {}
