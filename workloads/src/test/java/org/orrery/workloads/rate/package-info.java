/** Tests of rates over time. */
@NullMarked
package org.orrery.workloads.rate;

import org.jspecify.annotations.NullMarked;
