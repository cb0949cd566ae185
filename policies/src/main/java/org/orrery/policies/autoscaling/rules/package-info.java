/** Autoscalers that follow rules of their user: thresholds and timetables. */
@NullMarked
package org.orrery.policies.autoscaling.rules;

import org.jspecify.annotations.NullMarked;
