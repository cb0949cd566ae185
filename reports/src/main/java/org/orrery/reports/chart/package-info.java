/** Charts as files: what an experiment shows, drawn as PNG and SVG. */
@NullMarked
package org.orrery.reports.chart;

import org.jspecify.annotations.NullMarked;
