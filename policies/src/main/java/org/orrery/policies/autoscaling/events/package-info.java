/** Autoscaling by what waits to be worked off. */
@NullMarked
package org.orrery.policies.autoscaling.events;

import org.jspecify.annotations.NullMarked;
