/** The Horizontal Pod Autoscaler of Kubernetes. */
@NullMarked
package org.orrery.policies.autoscaling.horizontal;

import org.jspecify.annotations.NullMarked;
