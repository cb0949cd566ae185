/** Autoscalers that start a pod for each request, as functions as a service do. */
@NullMarked
package org.orrery.policies.autoscaling.serverless;

import org.jspecify.annotations.NullMarked;
