/** Failover: what is done when nodes and pods are lost. */
@NullMarked
package org.orrery.policies.failover;

import org.jspecify.annotations.NullMarked;
