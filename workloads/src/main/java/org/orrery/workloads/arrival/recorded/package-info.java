/** Arrivals that were recorded: counts in intervals, or the time of each, from files. */
@NullMarked
package org.orrery.workloads.arrival.recorded;

import org.jspecify.annotations.NullMarked;
