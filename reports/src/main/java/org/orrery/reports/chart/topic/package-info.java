/** What is drawn of an experiment: one class for each kind of figure. */
@NullMarked
package org.orrery.reports.chart.topic;

import org.jspecify.annotations.NullMarked;
