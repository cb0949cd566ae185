/** Tests of the reader of series of use of Bitbrains. */
@NullMarked
package org.orrery.workloads.trace.bitbrains;

import org.jspecify.annotations.NullMarked;
