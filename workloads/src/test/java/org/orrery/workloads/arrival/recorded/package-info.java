/** Tests of recorded arrivals. */
@NullMarked
package org.orrery.workloads.arrival.recorded;

import org.jspecify.annotations.NullMarked;
