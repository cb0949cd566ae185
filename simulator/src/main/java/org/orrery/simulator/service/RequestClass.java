package org.orrery.simulator.service;

import org.orrery.simulator.workload.Law;

/**
 * Requests of one kind.
 *
 * @param name the name of the class; empty when a service has only one
 * @param share its share of the requests
 * @param priority larger is more important, where the discipline looks at it
 * @param cpu processor work of a request, in core-seconds
 * @param delay time that a request takes beside its work, in seconds
 */
public record RequestClass(String name, double share, int priority, Law cpu, Law delay) {}
