/** Replicas and sizes that do not follow the load. */
@NullMarked
package org.orrery.policies.autoscaling.fixed;

import org.jspecify.annotations.NullMarked;
