package org.orrery.reports.chart;

import java.nio.file.Path;

/**
 * A chart that was written.
 *
 * @param name its name, without ending
 * @param title what it shows, as a finding
 * @param png the picture
 * @param svg the drawing
 */
public record ChartFile(String name, String title, Path png, Path svg) {}
