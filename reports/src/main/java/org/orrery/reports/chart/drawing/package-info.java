/** Figures drawn by JFreeChart. */
@NullMarked
package org.orrery.reports.chart.drawing;

import org.jspecify.annotations.NullMarked;
