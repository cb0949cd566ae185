/** Which nodes are ordered and removed. */
@NullMarked
package org.orrery.policies.autoscaling.nodes;

import org.jspecify.annotations.NullMarked;
