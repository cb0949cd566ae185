/** Tests of jobs. */
@NullMarked
package org.orrery.workloads.job;

import org.jspecify.annotations.NullMarked;
