/**
 * What a policy sees and what it may do: the interfaces that policies implement and the read-only views that they
 * decide upon.
 */
@NullMarked
package org.orrery.simulator.policy;

import org.jspecify.annotations.NullMarked;
