/** Tests of readers of traces. */
@NullMarked
package org.orrery.workloads.trace;

import org.jspecify.annotations.NullMarked;
