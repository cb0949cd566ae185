package org.orrery.simulator.measure;

/**
 * Something that a control loop did, and why.
 *
 * @param time seconds since the start
 * @param action what was done
 * @param subject to what: a pod, a service, a pool
 * @param target where, or to how much; may be empty
 * @param cause why, in words; may be empty
 */
public record ActionEvent(double time, Action action, String subject, String target, String cause) {}
