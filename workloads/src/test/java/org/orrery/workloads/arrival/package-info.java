/** Tests of processes of arrivals. */
@NullMarked
package org.orrery.workloads.arrival;

import org.jspecify.annotations.NullMarked;
