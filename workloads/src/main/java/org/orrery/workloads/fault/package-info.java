/** When faults happen: by laws and by lists. */
@NullMarked
package org.orrery.workloads.fault;

import org.jspecify.annotations.NullMarked;
