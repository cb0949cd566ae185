/** The pod autoscaler of Knative Serving. */
@NullMarked
package org.orrery.policies.autoscaling.knative;

import org.jspecify.annotations.NullMarked;
