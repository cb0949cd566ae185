package org.orrery.simulator.policy;

/**
 * One measured value.
 *
 * @param valueMilli the value in thousandths of its unit
 * @param time when it was measured: the end of its window, in seconds
 * @param window the seconds over which it was averaged
 */
public record MetricSample(long valueMilli, double time, double window) {}
