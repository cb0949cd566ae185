/** Tests of probability laws. */
@NullMarked
package org.orrery.workloads.law;

import org.jspecify.annotations.NullMarked;
