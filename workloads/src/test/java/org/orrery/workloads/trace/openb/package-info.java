/** Tests of the reader of the GPU cluster trace of 2023. */
@NullMarked
package org.orrery.workloads.trace.openb;

import org.jspecify.annotations.NullMarked;
