/** Tests of the cluster model. */
@NullMarked
package org.orrery.simulator.cluster;

import org.jspecify.annotations.NullMarked;
