package org.orrery.simulator.measure;

/**
 * One quantity against another.
 *
 * @param name the curve's name
 * @param xName name of the first column, with its unit in it
 * @param yName name of the second column, with its unit in it
 * @param x rising
 * @param y as many as {@code x}; NaN where it is not known
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over, never changed.
public record Curve(String name, String xName, String yName, double[] x, double[] y) {}
