package org.orrery.reports.chart.drawing;

import org.jfree.chart.JFreeChart;

/**
 * A part of a drawing. Parts lie one below the other.
 *
 * @param chart what is drawn
 * @param height its height in points
 */
record Sheet(JFreeChart chart, int height) {}
