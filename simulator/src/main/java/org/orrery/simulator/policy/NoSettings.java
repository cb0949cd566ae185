package org.orrery.simulator.policy;

/** The settings of a policy that has none. */
public record NoSettings() {}
