/**
 * What the control plane believes of the cluster: the snapshot that policies see. It hears of the truth with a delay,
 * and it can be thought with: changed and taken back.
 */
@NullMarked
package org.orrery.simulator.observed;

import org.jspecify.annotations.NullMarked;
