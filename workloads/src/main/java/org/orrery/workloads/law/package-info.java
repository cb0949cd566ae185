/** Probability laws. Values are made by inversion where the inverse is tractable. */
@NullMarked
package org.orrery.workloads.law;

import org.jspecify.annotations.NullMarked;
