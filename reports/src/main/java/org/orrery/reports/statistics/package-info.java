/**
 * Statistics as pure functions of numbers: intervals, paired comparisons, corrections, warm-up, batch means, stopping
 * rules. No charts and no files here.
 */
@NullMarked
package org.orrery.reports.statistics;

import org.jspecify.annotations.NullMarked;
