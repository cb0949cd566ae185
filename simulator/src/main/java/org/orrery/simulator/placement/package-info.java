/**
 * The machinery of placement: asks filters and scorers about nodes, remembers what it may, and chooses. Which filters
 * and scorers, and with which weights, is a policy.
 */
@NullMarked
package org.orrery.simulator.placement;

import org.jspecify.annotations.NullMarked;
