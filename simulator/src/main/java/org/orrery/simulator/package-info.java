/** A simulator of container clusters: what one run needs, and the run. */
@NullMarked
package org.orrery.simulator;

import org.jspecify.annotations.NullMarked;
