/** Tests of the control plane's picture of the cluster. */
@NullMarked
package org.orrery.simulator.observed;

import org.jspecify.annotations.NullMarked;
