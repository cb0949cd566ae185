/** Tests of the reader of the Standard Workload Format. */
@NullMarked
package org.orrery.workloads.trace.swf;

import org.jspecify.annotations.NullMarked;
