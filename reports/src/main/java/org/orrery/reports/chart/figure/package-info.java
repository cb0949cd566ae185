/** Figures as data: what is to be drawn, in the units in which it is shown, without saying how. */
@NullMarked
package org.orrery.reports.chart.figure;

import org.jspecify.annotations.NullMarked;
