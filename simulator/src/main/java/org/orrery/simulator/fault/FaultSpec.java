package org.orrery.simulator.fault;

import org.orrery.simulator.workload.FaultSource;

/**
 * A fault of a scenario.
 *
 * @param name its name, unique among faults; what is drawn for it depends on it
 * @param effect what it does
 * @param source when it happens
 */
public record FaultSpec(String name, FaultEffect effect, FaultSource source) {}
