/**
 * The modelled cluster: what nodes, pods and images are at this moment, in truth. What the control plane believes of
 * them is in {@link org.orrery.simulator.control}.
 */
@NullMarked
package org.orrery.simulator.cluster;

import org.jspecify.annotations.NullMarked;
