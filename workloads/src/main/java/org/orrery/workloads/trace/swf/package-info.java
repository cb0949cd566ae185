/** The Standard Workload Format of the Parallel Workloads Archive. */
@NullMarked
package org.orrery.workloads.trace.swf;

import org.jspecify.annotations.NullMarked;
