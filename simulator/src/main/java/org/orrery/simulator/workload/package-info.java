/**
 * Where load comes from, as the simulator sees it: the interfaces that readers of traces and generators of arrivals
 * implement.
 */
@NullMarked
package org.orrery.simulator.workload;

import org.jspecify.annotations.NullMarked;
